namespace CooPortal.CustomsSimulator.Pages.Declarations;

/// <summary>A reason as the officer types it.</summary>
public sealed class ReasonInput
{
    /// <summary>Element path, empty for the whole declaration.</summary>
    public string? Element { get; set; }

    public string? Text { get; set; }
}
