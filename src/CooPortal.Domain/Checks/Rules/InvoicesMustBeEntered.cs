namespace CooPortal.Domain.Checks.Rules;

/// <summary>发票信息 is saved before goods can be (manual 1.25).</summary>
public sealed class InvoicesMustBeEntered : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.HasInvoiceSection && subject.Certificate.Invoices.Count == 0)
        {
            yield return ("Invoices", "请至少录入一张发票并保存");
        }
    }
}
