namespace CooPortal.CustomsSimulator.Store;

/// <summary>Work that customs does later.</summary>
public sealed record WaitingTask(long Id, WaitingTaskKind Kind, string Subject, string MessageId, DateTime DueAt);
