using CooPortal.Domain.Certificates;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Certificates;

/// <summary>Colours of 单据状态.</summary>
public static class CertificateTones
{
    public static Tone Of(CertificateStatus status) => status switch
    {
        CertificateStatus.Draft => Tone.Grey,
        CertificateStatus.Declared or CertificateStatus.Received or CertificateStatus.UnderReview => Tone.Blue,
        CertificateStatus.Returned => Tone.Orange,
        CertificateStatus.Approved => Tone.Green,
        CertificateStatus.SendFailed or CertificateStatus.Cancelled => Tone.Red,
        CertificateStatus.UnderVerification => Tone.Purple,
        CertificateStatus.Replaced => Tone.Grey,
    };
}
