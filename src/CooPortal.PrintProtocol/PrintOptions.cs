namespace CooPortal.PrintProtocol;

/// <summary>What the portal may ask of a printer: closed lists only, never an address or free text.</summary>
public sealed record PrintOptions
{
    /// <summary>Paper.</summary>
    public required PrintMedia Media { get; init; }

    /// <summary>Sides.</summary>
    public required PrintSides Sides { get; init; }

    /// <summary>Colour.</summary>
    public required PrintColour Colour { get; init; }

    /// <summary>A4, two-sided along the long edge, colour: what every certificate asks for.</summary>
    public static PrintOptions Certificate { get; } = new() { Media = PrintMedia.A4, Sides = PrintSides.TwoSidedLongEdge, Colour = PrintColour.Colour };
}
