namespace CooPortal.PrintProtocol;

/// <summary>How pages are laid on sheets.</summary>
public enum PrintSides
{
    /// <summary>Both sides, turned along the long edge.</summary>
    TwoSidedLongEdge,

    /// <summary>One side.</summary>
    OneSided,
}
