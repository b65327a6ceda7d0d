using CooPortal.Domain.Transparency;

namespace CooPortal.Operations.Transparency;

/// <summary>An event as its filer sees it.</summary>
/// <param name="Leaf">Its number in the log; null while it waits to be sealed.</param>
public sealed record IssuanceEntry(IssuanceEvent Event, long? Leaf);
