using CooPortal.Operations.Jobs;

namespace CooPortal.Operations.Customs.Receiving;

/// <summary>Wakes the handler of the inbox.</summary>
public sealed class InboxSignal : WakeUp;
