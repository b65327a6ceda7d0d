namespace CooPortal.PrintProtocol;

/// <summary>Paper. Certificates are A4 only.</summary>
public enum PrintMedia
{
    /// <summary>210 × 297 mm.</summary>
    A4,
}
