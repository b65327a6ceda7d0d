using CooPortal.Domain.Checks;

namespace CooPortal.Domain.Supplements;

/// <summary>
/// A certificate of customs or CCPIT with its supplements. Every submission and deletion writes this row, so that of two at once one
/// finds what the other left.
/// </summary>
public sealed class SupplementedProof : IAudited, IVersioned, IEnterpriseOwned
{
    /// <summary>Where somebody else was faster.</summary>
    public const string Outdated = "该证明的补录信息刚刚被其他操作员更改，本次没有提交。请核对最新的补录信息后再操作。";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public SupplementSource Source { get; init; }

    /// <summary>证明号.</summary>
    public required string Number { get; init; }

    /// <summary>The certificate, of customs' certificates.</summary>
    public Guid? CertificateId { get; init; }

    /// <summary>证明类型 in the catalogue, of customs' certificates.</summary>
    public string? TypeCode { get; init; }

    /// <summary>协定编号, of CCPIT's.</summary>
    public string? AgreementCode { get; init; }

    /// <summary>Name of the type or of the agreement.</summary>
    public required string KindZh { get; init; }

    /// <summary>出口商代码.</summary>
    public string ExporterCode { get; init; } = "";

    public string ExporterName { get; init; } = "";

    /// <summary>目的国, three letters.</summary>
    public string? DestinationCode { get; init; }

    /// <summary>证明创建日期, UTC; of customs' certificates.</summary>
    public DateTime? ProofCreatedAt { get; init; }

    /// <summary>签发日期.</summary>
    public DateOnly? IssuedOn { get; init; }

    public List<DeclarationSupplement> Supplements { get; init; } = [];

    /// <summary>When it was last submitted or deleted.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Counts submissions and deletions; each writes the row.</summary>
    public int Operations { get; private set; }

    public int Version { get; set; }

    /// <summary>Newest of the supplements; null when none is left.</summary>
    public DeclarationSupplement? Latest => Supplements.MaxBy(supplement => supplement.Ordinal);

    /// <summary>Why nothing can be added now; null when it can.</summary>
    public string? WhyNoMore => Supplements.Find(supplement => supplement.State.IsPending()) is { } pending
        ? $"第{pending.Ordinal}次补录的状态为“{pending.State.TitleZh()}”，请待海关答复后再新增。"
        : null;

    /// <summary>【提交】 of the first or a further supplement.</summary>
    /// <exception cref="BrokenRulesException">customs has not answered the last one, or it says what has been said, or the contrary</exception>
    public DeclarationSupplement Add(bool isExported, IReadOnlyList<string> numbers, string remarks, string byName, DateTime at)
    {
        if (WhyNoMore is { } pending)
        {
            throw new BrokenRulesException("", pending);
        }

        if (Contradiction(isExported, numbers) is { } contradiction)
        {
            throw new BrokenRulesException([contradiction]);
        }

        var supplement = new DeclarationSupplement
        {
            EnterpriseId = EnterpriseId,
            ProofId = Id,
            Ordinal = (Latest?.Ordinal ?? 0) + 1,
            IsExported = isExported,
            Numbers = isExported ? DeclarationNumbers.Join(numbers) : "",
            Remarks = remarks,
            SubmittedAt = at,
            SubmittedByName = byName,
        };
        Supplements.Add(supplement);
        Touch(at);
        return supplement;
    }

    /// <summary>A submission or deletion; writes the row.</summary>
    public void Touch(DateTime at)
    {
        ChangedAt = at;
        Operations++;
    }

    private BrokenRule? Contradiction(bool isExported, IReadOnlyList<string> numbers)
    {
        var standing = Supplements.Where(supplement => supplement.State == SupplementState.Accepted).ToList();
        if (!isExported)
        {
            return standing.Find(supplement => supplement.IsExported) is { } left
                ? new BrokenRule(nameof(DeclarationSupplement.IsExported), $"第{left.Ordinal}次补录已报告货物实际出口，不能再选择“否”；如补录有误，请先删除该次补录")
                : standing.Count > 0 ? new BrokenRule(nameof(DeclarationSupplement.IsExported), "该证明已补录为尚未实际出口，无需重复提交") : null;
        }

        return numbers.Select(number => (number, at: standing.Find(supplement => DeclarationNumbers.Split(supplement.Numbers).Contains(number))))
            .Where(same => same.at is not null)
            .Select(same => new BrokenRule(nameof(DeclarationSupplement.Numbers), $"报关单号“{same.number}”已在第{same.at!.Ordinal}次补录中，请不要重复填写"))
            .FirstOrDefault();
    }
}
