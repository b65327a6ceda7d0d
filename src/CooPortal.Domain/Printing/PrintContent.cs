namespace CooPortal.Domain.Printing;

/// <summary>What a job puts on paper; original and copy are two jobs in one queue (decisions.md 17).</summary>
public enum PrintContent
{
    Original,
    Copy,
}
