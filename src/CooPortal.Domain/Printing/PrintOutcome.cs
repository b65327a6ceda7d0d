namespace CooPortal.Domain.Printing;

/// <summary>What the agent's evidence says about paper (security.md §6, proof of print).</summary>
public enum PrintOutcome
{
    NotPrinted,
    Unclear,
    Reported,
    Proven,
}
