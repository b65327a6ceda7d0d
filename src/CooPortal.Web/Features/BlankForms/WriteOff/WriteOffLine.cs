namespace CooPortal.Web.Features.BlankForms.WriteOff;

/// <summary>A line of the window that is not submitted yet.</summary>
public sealed record WriteOffLine
{
    public string Number { get; init; } = "";

    public bool Ticked { get; init; } = true;

    /// <summary>Why it cannot be submitted; null when nothing was found.</summary>
    public string? Problem { get; init; }

    /// <summary>What customs answered when it was submitted last; empty when it never was.</summary>
    public string Answer { get; init; } = "";
}
