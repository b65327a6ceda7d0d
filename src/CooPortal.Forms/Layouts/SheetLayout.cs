namespace CooPortal.Forms.Layouts;

/// <summary>One sheet of a form: boxes in the order of the printed form and the place of the goods table.</summary>
public sealed class SheetLayout
{
    public required IReadOnlyList<Box> Boxes { get; init; }

    /// <summary>Place of the goods table, captions included; null when the sheet has none.</summary>
    public Place? Goods { get; init; }

    /// <summary>Where "Sheet 2 of 3" stands when there are several, right-aligned.</summary>
    public required Place Counter { get; init; }

    /// <summary>Outer frame, drawn heavier; null for none.</summary>
    public Place? Frame { get; init; }
}
