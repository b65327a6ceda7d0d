using CooPortal.Domain.Certificates;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Certificates.Attachments;

/// <summary>Colours of an attachment's state.</summary>
public static class AttachmentTones
{
    public static Tone Of(AttachmentState state) => state switch
    {
        AttachmentState.NotSent => Tone.Grey,
        AttachmentState.Sent => Tone.Blue,
        AttachmentState.Accepted => Tone.Green,
        AttachmentState.Refused => Tone.Red,
    };
}
