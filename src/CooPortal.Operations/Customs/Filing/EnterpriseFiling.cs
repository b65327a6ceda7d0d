using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.Customs.Filing;

/// <summary>A revision of the enterprise's profile as customs wants it.</summary>
public static class EnterpriseFiling
{
    private const string Promise = "1";

    public static EnterpriseProfileMessage ToMessage(Enterprise enterprise, EnterpriseProfile profile)
    {
        var province = Dictionary.Provinces.Find(profile.ProvinceCode);
        return new EnterpriseProfileMessage
        {
            Enterprise = new EnterpriseDetails
            {
                CiqRegNo = enterprise.SocialCreditCode,
                EntMgrNo = profile.CustomsCode,
                EtpsName = profile.NameZh ?? enterprise.NameZh,
                EtpsNameE = profile.NameEn,
                EtpsAddr = profile.AddressZh,
                EtpsAddrE = profile.AddressEn,
                Province = province?.Code ?? profile.ProvinceCode,
                PostCode = profile.PostalCode,
                EtpsNature = profile.Nature,
                EtpsKind = profile.Category,
                AplMode = profile.FilingMode is { } mode ? ((int)mode).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
                OrgCode = profile.IssuingOffice,
                LegalPerson = profile.LegalRepresentative,
                LegalPersonId = profile.LegalRepresentativeIdNumber,
                EtpsConcEr = profile.ContactName,
                EtpsTel = profile.ContactTelephone,
                EtpsFax = profile.Fax,
                EtpsEmail = profile.Email,
                MainProducts = profile.MainProducts,
                MainCountries = profile.MainCountries,
            },
            ChangeFlag = profile.Revision > 1,
            AplPromise = new AplPromise { AplPromiseCode = Promise },
        };
    }
}
