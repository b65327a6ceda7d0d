namespace CooPortal.Pdf;

/// <summary>Size of a page in millimetres.</summary>
public readonly record struct PageSize(double Width, double Height)
{
    /// <summary>ISO 216 A4, upright.</summary>
    public static PageSize A4 { get; } = new(210, 297);
}
