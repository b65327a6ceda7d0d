using CooPortal.Operations.Jobs;

namespace CooPortal.Operations.Customs;

/// <summary>Wakes the sender of the outbox; a poll every second covers lost wake-ups and other nodes.</summary>
public sealed class OutboxSignal : WakeUp;
