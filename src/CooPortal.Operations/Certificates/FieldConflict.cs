namespace CooPortal.Operations.Certificates;

/// <summary>A field whose typed value differs from the one that somebody else saved meanwhile.</summary>
public sealed record FieldConflict(string Path, string LabelZh, string Typed, string Saved);
