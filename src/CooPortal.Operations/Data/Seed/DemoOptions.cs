namespace CooPortal.Operations.Data.Seed;

/// <summary>Configuration section <c>Demo</c>; honoured in the Development environment only.</summary>
public sealed record DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Fill an empty database with the demo companies.</summary>
    public bool Seed { get; init; }

    /// <summary>Folder with the demo cards' certificates (*.cer).</summary>
    public string CardsFolder { get; init; } = "";
}
