namespace CooPortal.Operations.Push;

/// <summary>Configuration section <c>Push</c>. A channel that is not configured is not offered to anybody.</summary>
public sealed record PushOptions
{
    public const string Section = "Push";

    public WeChatOptions WeChat { get; init; } = new();

    public SmsOptions Sms { get; init; } = new();

    public MailOptions Mail { get; init; } = new();

    public WebhookOptions Webhook { get; init; } = new();

    /// <summary>The portal's own address, for links in messages; set from Portal:PublicOrigin.</summary>
    public Uri Portal { get; set; } = new("http://localhost");

    /// <summary>True in Development only: http and this computer are then allowed as the other side.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>Days after which deliveries are deleted.</summary>
    public int KeepDeliveriesDays { get; init; } = 90;

    /// <summary>Days after which notices are deleted.</summary>
    public int KeepNoticesDays { get; init; } = 365;

    /// <summary>Everything that is wrong with the settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (KeepDeliveriesDays < 1 || KeepNoticesDays < KeepDeliveriesDays)
        {
            yield return "Push:KeepDeliveriesDays must be at least 1 and Push:KeepNoticesDays no less.";
        }

        foreach (var problem in WeChat.Problems(AllowLoopback).Concat(Sms.Problems(AllowLoopback)).Concat(Mail.Problems(AllowLoopback)).Concat(Webhook.Problems()))
        {
            yield return problem;
        }
    }

    /// <summary>https, or http to this computer where that is allowed.</summary>
    internal static bool IsSafe(Uri? address, bool allowLoopback) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (allowLoopback && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
