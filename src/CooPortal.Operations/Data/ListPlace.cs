namespace CooPortal.Operations.Data;

/// <summary>Which page of a list.</summary>
/// <param name="Size">Rows on a page.</param>
/// <param name="After">Rows older than this one.</param>
/// <param name="Before">Rows newer than this one; wins over <paramref name="After"/>.</param>
public sealed record ListPlace(int Size, ListCursor? After, ListCursor? Before);
