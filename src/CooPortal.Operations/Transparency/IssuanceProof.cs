using CooPortal.Domain.Transparency;

namespace CooPortal.Operations.Transparency;

/// <summary>Everything that somebody needs to check an event without asking us.</summary>
public sealed record IssuanceProof(IssuanceEvent Event, long Leaf, IReadOnlyList<byte[]> Path, LogCheckpoint Head);
