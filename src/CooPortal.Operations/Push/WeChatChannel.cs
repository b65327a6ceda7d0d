using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>微信 template message. WeChat takes one <c>client_msg_id</c> per openid once within ten minutes.</summary>
public sealed class WeChatChannel(WeChatClient client, PushOptions options) : IPushChannel
{
    /// <summary>What <see cref="WeChatOptions.Fields"/> may name.</summary>
    public static readonly IReadOnlyList<string> Parts = ["Title", "Number", "Time", "Text", "Enterprise"];

    // WeChat's limits by the kind of the keyword
    private static readonly (string Kind, int Longest)[] limits = [("thing", 20), ("character_string", 32), ("phrase", 5), ("name", 10), ("const", 20)];

    public PushChannel Channel => PushChannel.WeChat;

    public bool IsOffered => options.WeChat.IsConfigured;

    public Task<PushOutcome> SendAsync(PushMessage message, CancellationToken cancellationToken) =>
        NetworkFailure.AsAnswerAsync(() => PostAsync(message, cancellationToken), cancellationToken);

    private async Task<PushOutcome> PostAsync(PushMessage message, CancellationToken cancellationToken)
    {
        var (code, words) = await client.SendTemplateAsync(
            new
            {
                touser = message.Address,
                template_id = options.WeChat.TemplateId,
                url = message.Link?.AbsoluteUri,
                client_msg_id = message.Id.ToString("N"),
                data = options.WeChat.Fields.ToDictionary(field => field.Key, field => new { value = Fit(field.Key, PartOf(message, field.Value)) }),
            },
            cancellationToken);
        return code switch
        {
            0 => PushOutcome.Taken,
            40003 or 43004 or 43019 => new PushOutcome(PushVerdict.TargetGone, $"微信用户已取消关注或账号无效（{code}）。请重新关注并绑定。"),
            43101 => new PushOutcome(PushVerdict.TargetGone, "微信用户已拒绝接收消息（43101）。请在微信中重新允许并绑定。"),
            -1 or 45009 or 45011 or 40164 or 40001 or 40014 or 42001 or 40013 or 40125 or 48001 or 50002 => PushOutcome.Later($"微信平台暂时不能受理（{code} {words}）。"),
            _ => PushOutcome.Refused($"微信平台拒绝受理（{code} {words}）。"),
        };
    }

    private static string PartOf(PushMessage message, string part) => part switch
    {
        "Title" => message.Title,
        "Number" => message.Number.Length > 0 ? message.Number : "-",
        "Time" => message.TimeText,
        "Text" => message.Text.ReplaceLineEndings(" "),
        "Enterprise" => message.Enterprise,
        _ => "",
    };

    private static string Fit(string keyword, string text)
    {
        var longest = limits.FirstOrDefault(limit => keyword.StartsWith(limit.Kind, StringComparison.Ordinal)).Longest;
        return longest == 0 || text.Length <= longest ? text : text[..(longest - 1)] + "…";
    }
}
