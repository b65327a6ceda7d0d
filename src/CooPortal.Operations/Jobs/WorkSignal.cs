namespace CooPortal.Operations.Jobs;

/// <summary>Wakes the runner of work items.</summary>
public sealed class WorkSignal : WakeUp;
