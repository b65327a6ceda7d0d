using CooPortal.Domain.Sealing;
using CooPortal.Operations.Authorisations;

namespace CooPortal.Web.Features.SelfPrint.Authorisation;

public sealed record AuthorisationPage
{
    public required SealSheet Sheet { get; init; }

    public required DateTime Now { get; init; }

    public SealAuthorisation? Last => Sheet.Last;

    /// <summary>Seconds until the result may be looked at.</summary>
    public int SecondsLeft => Last?.SecondsToWait(Now) ?? 0;

    /// <summary>查看结果 was pressed and neither the answer nor the end of the wait has come.</summary>
    public bool IsCountingDown => Last is { IsAnswered: false, ResultAskedAt: not null } && SecondsLeft > 0;

    /// <summary>Asked while customs has not answered; null afterwards.</summary>
    public string? LiveAddress => Last is { IsAnswered: false } ? $"/self-print/authorisation/live?counting={(IsCountingDown ? "true" : "false")}" : null;

    /// <summary>Why 查看结果 and 授权结果 have nothing to show; null when they have.</summary>
    public string? ResultRefusal => Last is null ? "还没有办理过印章签名授权。" : null;
}
