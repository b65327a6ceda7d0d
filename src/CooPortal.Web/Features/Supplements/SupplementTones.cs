using CooPortal.Domain.Supplements;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Supplements;

/// <summary>How states of supplements look.</summary>
public static class SupplementTones
{
    public static Tone Of(SupplementState state) => state switch
    {
        SupplementState.Submitted => Tone.Blue,
        SupplementState.Accepted => Tone.Green,
        SupplementState.Refused => Tone.Red,
        SupplementState.DeletionSubmitted => Tone.Orange,
    };

    /// <summary>What the list's buttons may do with the row.</summary>
    public static string Actions(DeclarationSupplement row) => row.Allows(SupplementAction.Delete) ? "delete" : "";

    public static string ElementOf(DeclarationSupplement row) => $"supplement-{row.Id:N}";
}
