using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Certificates.Batches;

/// <summary>What one line of a batch says about a refusal.</summary>
public static class BatchWords
{
    private const int Shown = 3;

    public static string Of(BrokenRulesException refused)
    {
        var hard = refused.Rules.Where(rule => !rule.IsWarning).Select(rule => rule.Message).Distinct().ToList();
        return hard.Count > Shown ? $"{string.Join("；", hard.Take(Shown))}；等 {hard.Count} 个问题" : string.Join("；", hard);
    }
}
