using CooPortal.Operations.Data;

namespace CooPortal.Web.Tests.Faults;

/// <summary>How much is broken, and how fast.</summary>
internal sealed record FaultPlan
{
    public required DatabaseProvider Provider { get; init; }

    public required int Seed { get; init; }

    /// <summary>Of each node of the portal.</summary>
    public required int KillsOfNode { get; init; }

    /// <summary>Of customs, and of the print agent.</summary>
    public required int KillsOfOther { get; init; }

    /// <summary>Programs of the exporter that declare side by side.</summary>
    public required int Declarants { get; init; }

    /// <summary>Longest pause between two certificates of one of them.</summary>
    public required TimeSpan LongestPause { get; init; }

    /// <summary>Longest life of a node of the portal that is about to be killed; the smaller programs get half of it.</summary>
    public required TimeSpan LongestLife { get; init; }

    /// <summary>Pause between two changes of what goes wrong with messages; every third time the database is locked or the volume filled.</summary>
    public required TimeSpan TroubleEvery { get; init; }

    /// <summary>How long everything may take to come to its end afterwards.</summary>
    public required TimeSpan Patience { get; init; }
}
