namespace CooPortal.Domain.Checks;

/// <summary>An action was refused; nothing was changed. Says everything that stands in its way.</summary>
public sealed class BrokenRulesException(IReadOnlyList<BrokenRule> rules) : Exception(string.Join(' ', rules.Select(rule => rule.Message)))
{
    public BrokenRulesException(string path, string message, string ruleName = "")
        : this([new BrokenRule(path, message, ruleName)])
    {
    }

    public IReadOnlyList<BrokenRule> Rules { get; } = rules;
}
