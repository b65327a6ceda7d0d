using System.Text.Json;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;

namespace CooPortal.ErpClient;

/// <summary>The client's settings; the portal's 对接密钥 page gives them when a key is made.</summary>
public sealed record ClientOptions
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Origin of the portal: https, or http on loopback.</summary>
    public string Portal { get; init; } = "";

    /// <summary>The enterprise.</summary>
    public string SocialCreditCode { get; init; } = "";

    public string KeyId { get; init; } = "";

    /// <summary>Base64 of the key.</summary>
    public string Secret { get; init; } = "";

    public DateTime KeyNotAfter { get; init; } = DateTime.MaxValue;

    /// <summary>Folder that holds CooImp and CooFile.</summary>
    public string Root { get; init; } = @"C:\ImpPath";

    /// <summary>Seconds between two looks at the folders and the mailbox.</summary>
    public int PollSeconds { get; init; } = 5;

    /// <summary>Seconds that a file must not have changed before it is taken.</summary>
    public double SettleSeconds { get; init; } = 3;

    /// <summary>Seconds after which a file whose root is not closed counts as broken instead of still being written.</summary>
    public double IncompleteSeconds { get; init; } = 60;

    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>Where requests go, ending with a slash.</summary>
    internal Uri Door => new(new Uri(Portal, UriKind.Absolute), $"{ErpBinding.Prefix}/");

    /// <exception cref="ClientCannotStartException">The file cannot be read, or a setting does not fit.</exception>
    public static ClientOptions Load(string file)
    {
        ClientOptions options;
        try
        {
            options = JsonSerializer.Deserialize<ClientOptions>(File.ReadAllText(file), Json) ?? new ClientOptions();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ClientCannotStartException($"不能读取设置文件 {file}：{broken.Message}", broken);
        }

        return options.Problem() is { } problem ? throw new ClientCannotStartException($"设置文件 {file}：{problem}") : options;
    }

    /// <summary>Says what is wrong with the settings; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        _ when !Uri.TryCreate(Portal, UriKind.Absolute, out var portal) || !(portal.Scheme == Uri.UriSchemeHttps || (portal.Scheme == Uri.UriSchemeHttp && portal.IsLoopback)) =>
            "Portal 须为门户的 https 地址（本机可为 http）。",
        { SocialCreditCode.Length: not 18 } => "SocialCreditCode 须为 18 位统一社会信用代码。",
        { KeyId.Length: 0 } => "缺少 KeyId。",
        _ when !Convert.TryFromBase64String(Secret, new byte[1024], out var length) || length < MessageKey.LeastSecretBytes => "Secret 不是密钥页给出的 Base64。",
        { Root.Length: 0 } => "缺少 Root。",
        { PollSeconds: < 1 } or { SettleSeconds: < 0 } or { TimeoutSeconds: < 1 } => "PollSeconds、TimeoutSeconds 须不小于 1，SettleSeconds 不小于 0。",
        _ => null,
    };

    public PartnerIdentity ToIdentity()
    {
        var secret = Convert.FromBase64String(Secret);
        return new PartnerIdentity
        {
            Self = SocialCreditCode,
            Partner = ErpBinding.Portal,
            PartnerTitleZh = "门户",
            Outgoing = new KeyRing([ErpBinding.Requests(KeyId, secret, KeyNotAfter)]),
            Incoming = new KeyRing([ErpBinding.Answers(KeyId, secret, KeyNotAfter)]),
        };
    }
}
