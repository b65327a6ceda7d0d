namespace CooPortal.Domain.Checks.Rules;

/// <summary>发票日期不得晚于申报、签发日期 (customs' filling notes): the application date stands for the issue date while it is unknown.</summary>
public sealed class InvoiceDateMustNotFollowIssueDate : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from invoice in InvoiceDates.Of(subject)
        where subject.Header.ApplicationDate is { } applied && invoice.Date > applied
        select (invoice.Path, $"发票日期 {invoice.Date:yyyy-MM-dd} 晚于申请日期 {subject.Header.ApplicationDate:yyyy-MM-dd}，请核对发票日期或改晚申请日期");
}
