namespace CooPortal.Operations.Transparency;

/// <summary>A row of a log, as bytes.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="At">When it was written.</param>
/// <param name="Data">What its leaf hash is over.</param>
public sealed record SealedRow(Guid Id, DateTime At, byte[] Data);
