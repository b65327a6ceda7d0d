namespace CooPortal.PrintProtocol;

/// <summary>Colour or not.</summary>
public enum PrintColour
{
    /// <summary>In colour; seals are red.</summary>
    Colour,

    /// <summary>Black only.</summary>
    Monochrome,
}
