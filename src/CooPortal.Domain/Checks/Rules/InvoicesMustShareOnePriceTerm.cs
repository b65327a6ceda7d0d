using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>同一 RCEP 证书中多个发票信息的价格条款应填写一致 (manual 1.25).</summary>
public sealed class InvoicesMustShareOnePriceTerm : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var stated = subject.Invoices.Where(invoice => !string.IsNullOrEmpty(invoice.Item.PriceTerm)).ToList();
        return from other in stated.Skip(1)
               where other.Item.PriceTerm != stated[0].Item.PriceTerm
               select (At(other.Path, InvoiceFields.PriceTerm), $"同一证书各发票的价格条款应一致：发票“{stated[0].Item.Number}”为 {stated[0].Item.PriceTerm}，本发票为 {other.Item.PriceTerm}，请改为相同");
    }
}
