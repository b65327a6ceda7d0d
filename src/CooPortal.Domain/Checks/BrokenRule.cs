namespace CooPortal.Domain.Checks;

/// <summary>One thing that is wrong.</summary>
/// <param name="Path">The field it concerns, e.g. <c>Header.Consignee</c>, <c>Goods[2].HsCode</c> (counted from 0); empty for the whole.</param>
/// <param name="Message">What is wrong and the smallest change that mends it, in the user's language.</param>
/// <param name="RuleName">Class name of the rule.</param>
public sealed record BrokenRule(string Path, string Message, string RuleName = "", RuleSeverity Severity = RuleSeverity.Hard)
{
    public bool IsWarning => Severity == RuleSeverity.Warning;
}
