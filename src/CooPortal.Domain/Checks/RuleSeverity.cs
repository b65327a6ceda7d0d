namespace CooPortal.Domain.Checks;

public enum RuleSeverity
{
    /// <summary>Stops the action.</summary>
    Hard,

    /// <summary>Shown in yellow, stops nothing.</summary>
    Warning,
}
