using CooPortal.Operations.Exchange;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.Exchange.Status;

/// <summary>原产地证明状态查询 as it stands on the screen.</summary>
public sealed record StatusPage
{
    public const string Address = "/exchange/status";

    public required StatusQuery Query { get; init; }

    /// <summary>Null when customs could not be asked.</summary>
    public ExchangeStatement? Statement { get; init; }

    public PagerView? Pager { get; init; }

    /// <summary>Why there is no statement; null when there is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the other country's customs used an export, or ours an import.</summary>
    public string UseCaption => Query.Imports ? "使用状态" : "对方使用状态";

    public static Tone ToneOf(ExchangeState state) => state switch
    {
        ExchangeState.NotSent => Tone.Grey,
        ExchangeState.Sent => Tone.Blue,
        ExchangeState.Received => Tone.Green,
        ExchangeState.Failed => Tone.Red,
    };
}
