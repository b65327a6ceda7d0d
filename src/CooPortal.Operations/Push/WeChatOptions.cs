namespace CooPortal.Operations.Push;

/// <summary>微信公众号 (verified service account) that sends the template message; section <c>Push:WeChat</c>.</summary>
public sealed record WeChatOptions
{
    public Uri Address { get; init; } = new("https://api.weixin.qq.com/");

    public string AppId { get; init; } = "";

    public string AppSecret { get; init; } = "";

    /// <summary>Name of the account as people find it in WeChat.</summary>
    public string AccountName { get; init; } = "";

    public string TemplateId { get; init; } = "";

    /// <summary>Which part of a notice goes into which keyword of the template: Title, Number, Time, Text, Enterprise.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Token of the server configuration, which signs WeChat's calls to the portal.</summary>
    public string Token { get; init; } = "";

    /// <summary>Key of the server configuration (43 characters); the account must be set to 安全模式.</summary>
    public string EncodingAesKey { get; init; } = "";

    public bool IsConfigured => AppId.Length > 0;

    internal IEnumerable<string> Problems(bool allowLoopback)
    {
        if (!IsConfigured)
        {
            yield break;
        }

        if (AppSecret.Length == 0 || TemplateId.Length == 0 || Token.Length == 0 || AccountName.Length == 0)
        {
            yield return "Push:WeChat needs AppSecret, TemplateId, Token and AccountName beside AppId.";
        }

        if (EncodingAesKey.Length != 43 || !Convert.TryFromBase64String(EncodingAesKey + "=", new byte[32], out _))
        {
            yield return "Push:WeChat:EncodingAesKey must be the 43 characters of the account's server configuration.";
        }

        if (Fields.Count == 0 || Fields.Values.Any(part => !WeChatChannel.Parts.Contains(part)))
        {
            yield return $"Push:WeChat:Fields must name the template's keywords, each with one of {string.Join(", ", WeChatChannel.Parts)}.";
        }

        if (!PushOptions.IsSafe(Address, allowLoopback))
        {
            yield return "Push:WeChat:Address must be https.";
        }
    }
}
