using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.Enterprises;

/// <summary>Customs' qualification record of a company, read into a profile.</summary>
public static class QualificationRecord
{
    /// <summary>Fills the empty fields of a profile; a value that does not fit its field is left out, for the user to enter.</summary>
    /// <returns>Labels of the fields that were filled.</returns>
    public static IReadOnlyList<string> FillEmpty(EnterpriseProfile profile, EnterpriseDetails details)
    {
        (EnterpriseProfileField Field, string? Text)[] values =
        [
            (EnterpriseProfileFields.NameZh, details.EtpsName),
            (EnterpriseProfileFields.NameEn, details.EtpsNameE),
            (EnterpriseProfileFields.CustomsCode, details.EntMgrNo),
            (EnterpriseProfileFields.Nature, CodeOf(Dictionary.EnterpriseNatures, details.EtpsNature)),
            (EnterpriseProfileFields.Category, CodeOf(Dictionary.BusinessKinds, details.EtpsKind)),
            (EnterpriseProfileFields.FilingMode, CodeOf(Dictionary.FilingModes, details.AplMode)),
            (EnterpriseProfileFields.IssuingOffice, CodeOf(Dictionary.CustomsOffices, details.OrgCode)),
            (EnterpriseProfileFields.Province, CodeOf(Dictionary.Provinces, details.Province)),
            (EnterpriseProfileFields.PostalCode, details.PostCode),
            (EnterpriseProfileFields.AddressZh, details.EtpsAddr),
            (EnterpriseProfileFields.AddressEn, details.EtpsAddrE),
            (EnterpriseProfileFields.LegalRepresentative, details.LegalPerson),
            (EnterpriseProfileFields.LegalRepresentativeIdNumber, details.LegalPersonId),
            (EnterpriseProfileFields.ContactName, details.EtpsConcEr),
            (EnterpriseProfileFields.ContactTelephone, details.EtpsTel),
            (EnterpriseProfileFields.Fax, details.EtpsFax),
            (EnterpriseProfileFields.Email, details.EtpsEmail),
            (EnterpriseProfileFields.MainProducts, details.MainProducts),
            (EnterpriseProfileFields.MainCountries, details.MainCountries),
        ];

        var filled = new List<string>();
        foreach (var (field, text) in values)
        {
            if (!string.IsNullOrWhiteSpace(text) && field.Field.IsEmpty(profile) && field.Field.Write(profile, text) is null)
            {
                filled.Add(field.Label);
            }
        }

        return filled;
    }

    /// <summary>Customs writes some codes as their Chinese names.</summary>
    private static string? CodeOf(Dictionary dictionary, string? text) =>
        dictionary.Find(text)?.Code ?? dictionary.Entries.FirstOrDefault(entry => entry.NameZh == text?.Trim())?.Code;
}
