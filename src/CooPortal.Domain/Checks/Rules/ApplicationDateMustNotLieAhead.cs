using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>签发日期不得早于申请日期: an application of tomorrow could not be issued today.</summary>
public sealed class ApplicationDateMustNotLieAhead : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Header.ApplicationDate > subject.Today)
        {
            yield return (At(HeaderFields.ApplicationDate), $"申请日期 {subject.Header.ApplicationDate:yyyy-MM-dd} 晚于今天，请改为 {subject.Today:yyyy-MM-dd} 或更早");
        }
    }
}
