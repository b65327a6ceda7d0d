using CooPortal.Forms.Layouts;

namespace CooPortal.Forms.Composition;

/// <summary>One composed sheet: what the certificate adds to the frame.</summary>
internal sealed record Sheet(SheetLayout Layout, IReadOnlyList<PlacedLine> Lines, IReadOnlyList<Place> Ticks, IReadOnlyList<StampSpot> Stamps, IReadOnlyList<PlacedBox> Boxes);
