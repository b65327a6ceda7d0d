using CooPortal.Domain.Supplements;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Supplements.Query;

/// <summary>补录信息查询 as it stands on the screen.</summary>
public sealed record QueryPage
{
    public const string Address = "/supplements/query";

    public required SupplementQuery Query { get; init; }

    public IReadOnlyList<SupplementedProof> Rows { get; init; } = [];

    public PagerView? Pager { get; init; }

    /// <summary>Address that tells when customs has answered what waits; null while nothing does.</summary>
    public static string? LiveHref(IEnumerable<SupplementedProof> proofs)
    {
        var waiting = proofs.SelectMany(proof => proof.Supplements).Where(row => row.State.IsPending()).Select(row => $"ids={row.Id}").ToList();
        return waiting.Count == 0 ? null : $"{Address}/live?{string.Join('&', waiting)}";
    }
}
