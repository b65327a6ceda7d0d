namespace CooPortal.Forms.Layouts;

/// <summary>A rectangle on the sheet, in millimetres from its top left corner.</summary>
public readonly record struct Place(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>The rectangle without a margin on every side.</summary>
    public Place Inset(double margin) => new(X + margin, Y + margin, Width - (2 * margin), Height - (2 * margin));

    /// <summary>The rectangle with its upper edge moved down.</summary>
    public Place Below(double distance) => new(X, Y + distance, Width, Height - distance);

    /// <summary>Whether the other rectangle lies inside this one, edges included.</summary>
    public bool Contains(Place other, double tolerance = 0.01) =>
        other.X >= X - tolerance && other.Y >= Y - tolerance && other.Right <= Right + tolerance && other.Bottom <= Bottom + tolerance;

    /// <summary>Whether the two share more than an edge.</summary>
    public bool Overlaps(Place other, double tolerance = 0.01) =>
        X < other.Right - tolerance && other.X < Right - tolerance && Y < other.Bottom - tolerance && other.Y < Bottom - tolerance;
}
