namespace CooPortal.Operations.Transparency;

/// <summary>One thing that is wrong in a log.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Leaf">Number of the (first) leaf; null where none is concerned.</param>
/// <param name="Row">Key of the row; null where it cannot be told.</param>
/// <param name="Text">For the operator, in Chinese.</param>
public sealed record LogFinding(LogFindingKind Kind, long? Leaf, Guid? Row, string Text);
