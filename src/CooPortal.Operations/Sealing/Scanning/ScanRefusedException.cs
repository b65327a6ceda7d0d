namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>A scanned sheet is not taken; the message says in the user's words what is wrong and what to do again.</summary>
public sealed class ScanRefusedException(ScanProblem problem, string message) : Exception(message)
{
    public ScanProblem Problem { get; } = problem;
}
