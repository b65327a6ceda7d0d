namespace CooPortal.PrintAgent.Jobs;

/// <summary>The portal refuses the attempt: the lease went to somebody else, the job was cancelled, or a right was withdrawn.</summary>
public sealed class AttemptOverException() : Exception("The attempt is over.");
