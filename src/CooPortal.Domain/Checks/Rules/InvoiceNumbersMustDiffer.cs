using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Goods name their invoice by its number, so that two of one number could not be told apart.</summary>
public sealed class InvoiceNumbersMustDiffer : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from same in subject.Invoices.Where(invoice => !string.IsNullOrEmpty(invoice.Item.Number)).GroupBy(invoice => invoice.Item.Number, StringComparer.OrdinalIgnoreCase)
        from later in same.Skip(1)
        select (At(later.Path, InvoiceFields.Number), $"发票号“{same.Key}”重复，请删除或修改其中一张");
}
