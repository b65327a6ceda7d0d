namespace CooPortal.Domain.Checks.Rules;

/// <summary>发票日期不得晚于出运日期 (customs' filling notes).</summary>
public sealed class InvoiceDateMustNotFollowShipment : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from invoice in InvoiceDates.Of(subject)
        where subject.Header.ShipmentDate is { } shipped && invoice.Date > shipped
        select (invoice.Path, $"发票日期 {invoice.Date:yyyy-MM-dd} 晚于出运日期 {subject.Header.ShipmentDate:yyyy-MM-dd}，请核对两个日期");
}
