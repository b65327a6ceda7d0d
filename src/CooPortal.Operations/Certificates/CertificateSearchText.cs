using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>
    /// Brings the column up to date; every verb that changes a certificate ends with it. The row counts as changed also when only its lines
    /// did, so that its version moves and nobody declares lines unseen.
    /// </summary>
    internal static void Touch(this CooPortalDbContext db, Certificate certificate, DateTime at)
    {
        certificate.SearchText = Of(certificate);
        certificate.UpdatedAt = at;
        var entry = db.Entry(certificate);
        if (entry.State is EntityState.Unchanged or EntityState.Modified)
        {
            entry.Property(row => row.UpdatedAt).IsModified = true;
        }
    }
}
