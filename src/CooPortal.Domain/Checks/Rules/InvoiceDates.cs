using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Where a certificate keeps its invoice dates: in the basic section, or per invoice.</summary>
internal static class InvoiceDates
{
    public static IEnumerable<(string Path, DateOnly Date)> Of(CheckedCertificate subject)
    {
        if (!subject.Type.HasInvoiceSection && subject.Header.InvoiceDate is { } date)
        {
            yield return (CheckedCertificate.HeaderPath(HeaderFields.InvoiceDate), date);
        }
        foreach (var (invoice, path) in subject.Invoices)
        {
            if (invoice.Date is { } own)
            {
                yield return ($"{path}.{InvoiceFields.Date.Key}", own);
            }
        }
    }
}
