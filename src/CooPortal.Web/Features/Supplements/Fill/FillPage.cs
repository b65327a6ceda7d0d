using CooPortal.Operations.Supplements;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Supplements.Fill;

/// <summary>Certificates that wait for 补录.</summary>
public sealed record FillPage
{
    public const string Address = "/supplements/fill";

    public const string Customs = $"{Address}/customs";

    public const string Ccpit = $"{Address}/ccpit";

    public required FillQuery Query { get; init; }

    public required IReadOnlyList<SupplementableProof> Rows { get; init; }

    public PagerView? Pager { get; init; }

    /// <summary>补录 of one of them.</summary>
    public SupplementDialog? Dialog { get; init; }

    /// <summary>When customs stated the list; null where the portal holds it itself.</summary>
    public DateTime? StatedAt { get; init; }

    /// <summary>There are more than customs tells at once.</summary>
    public bool HasMore { get; init; }

    /// <summary>Why there is no list; null when there is.</summary>
    public string? Problem { get; init; }
}
