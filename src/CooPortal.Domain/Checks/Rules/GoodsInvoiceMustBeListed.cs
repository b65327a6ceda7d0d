using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>货物信息中的发票号需要与发票信息中发票号保持一致 (manual 1.25).</summary>
public sealed class GoodsInvoiceMustBeListed : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.Lines
        where subject.Type.HasInvoiceSection && line.Item.InvoiceNumber is { Length: > 0 }
        where subject.Certificate.Invoices.All(invoice => invoice.Number != line.Item.InvoiceNumber)
        select (At(line.Path, GoodsFields.InvoiceNumber), $"{CheckedCertificate.LineName(line.Item)}的发票号“{line.Item.InvoiceNumber}”不在发票信息中，请从列表中重新选择或补录该发票");
}
