using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;

namespace CooPortal.TestKit;

/// <summary>Certificates for lists: header only, in any state that customs' receipts lead to.</summary>
public static class SomeCertificates
{
    public static Certificate Draft(Guid filerId, string number, DateTime createdAt, Action<CertificateHeader>? header = null, string organisationCode = "102690233", Guid createdBy = default, RequestKind kind = RequestKind.New)
    {
        var certificate = new Certificate
        {
            FilerEnterpriseId = filerId,
            RequestKind = kind,
            ExporterOrganisationCode = organisationCode,
            TypeCode = new string([.. number.TakeWhile(char.IsAsciiLetter)]),
            Number = number,
            DeclaredNumber = $"draft-{Guid.CreateVersion7():N}",
            CreatedByUserId = createdBy,
            CreatedByName = "王管理",
            CreatedAt = createdAt,
            UpdatedAt = createdAt,
            Header = { InvoiceNumber = $"INV-{number[^4..]}", ExporterNameZh = "宁波示范纺织有限公司", Exporter = "NINGBO SHIFAN TEXTILE CO., LTD.", Consignee = "TOKYO TRADING", DestinationCode = "JPN", Currency = "USD", FobTotal = 12345.6m },
        };
        header?.Invoke(certificate.Header);
        certificate.SearchText = $"{certificate.Number}\n{certificate.Header.InvoiceNumber}\n{certificate.Header.ExporterNameZh}\n{certificate.Header.Exporter}\n{certificate.Header.Consignee}".ToLowerInvariant();
        return certificate;
    }

    /// <summary>Declares it and takes customs' receipts in turn; returns the lines of its history.</summary>
    public static IReadOnlyList<StatusChange> Declare(this Certificate certificate, TimeProvider clock, params CertificateAction[] receipts)
    {
        certificate.DeclaredNumber = certificate.Number;
        var user = Some.Administrator(certificate.FilerEnterpriseId);
        return [certificate.Apply(CertificateAction.Declare, user, clock), .. receipts.Select(receipt => certificate.Apply(receipt, Actor.System("海关回执"), clock))];
    }
}
