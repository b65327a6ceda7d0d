using CooPortal.Domain.Push;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Push;

/// <summary>Colours of the states of a delivery.</summary>
public static class PushTones
{
    public static Tone Of(PushDeliveryState state) => state switch
    {
        PushDeliveryState.Waiting => Tone.Blue,
        PushDeliveryState.Sent => Tone.Green,
        PushDeliveryState.Failed => Tone.Red,
        PushDeliveryState.Dropped => Tone.Grey,
    };
}
