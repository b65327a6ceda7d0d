using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Certificates;

/// <summary>What the query page and the search box look through: number, invoice numbers, exporter, consignee; lower case.</summary>
public static class CertificateSearchText
{
    public static string Of(Certificate certificate)
    {
        var header = certificate.Header;
        string?[] parts =
        [
            certificate.Number, header.InvoiceNumber, .. certificate.Invoices.Select(invoice => invoice.Number),
            header.ExporterNameZh, header.Exporter, header.Consignee,
        ];
        return string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.ToLowerInvariant()));
    }

    /// <summary>Brings the column up to date; every verb that changes a certificate ends with it.</summary>
    internal static void Touch(this Certificate certificate, DateTime at)
    {
        certificate.SearchText = Of(certificate);
        certificate.UpdatedAt = at;
    }
}
