using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>All rules about declaring that need facts from outside the certificate.</summary>
public static class FilingChecker
{
    public static IReadOnlyList<FilingRule> Rules { get; } =
    [
        new EnterpriseMustBeSynchronised(),
        new FilingModeMustAllowTheFiling(),
        new AgentNeedsAnAcceptedRelation(),
        new NumberMustBeFree(),
        new AmendmentMustChangeSomething(),
        new ReissueMustNotChangeContent(),
    ];

    public static IReadOnlyList<BrokenRule> Check(Certificate certificate, FilingFacts facts) =>
        [.. Rules.Select(rule => rule.Check(certificate, facts)).OfType<BrokenRule>()];
}
