using CooPortal.Domain.Agency;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Agency;

/// <summary>Colours of a relation's state.</summary>
public static class AgencyTones
{
    public static Tone Of(AgencyRelationStatus status) => status switch
    {
        AgencyRelationStatus.PendingSubmit => Tone.Grey,
        AgencyRelationStatus.Submitted => Tone.Blue,
        AgencyRelationStatus.Accepted => Tone.Green,
        AgencyRelationStatus.PendingDelete => Tone.Orange,
        AgencyRelationStatus.Refused => Tone.Red,
    };

    /// <summary>What the list's buttons may do with the row.</summary>
    public static string Actions(AgencyRelationStatus status) => status switch
    {
        AgencyRelationStatus.PendingSubmit => "delete submit",
        AgencyRelationStatus.Accepted or AgencyRelationStatus.Refused => "delete",
        AgencyRelationStatus.PendingDelete => "submit",
        AgencyRelationStatus.Submitted => "",
    };
}
