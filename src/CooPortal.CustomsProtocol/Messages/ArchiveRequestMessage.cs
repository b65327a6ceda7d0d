using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The user confirmed that the original was printed, or downloaded it; customs archives the certificate (归档).</summary>
[Message("ArchiveRequest")]
public sealed record ArchiveRequestMessage : CustomsMessage
{
    [Element(1, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 2, "证书类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(3, 18, "录入企业代码", Presence = Presence.Required)]
    public required string AplRegNo { get; init; }

    /// <summary>How often an original was printed.</summary>
    [Element(4, 3, "打印次数", Presence = Presence.Required)]
    public required int PrintCount { get; init; }

    [Element(5, 19, "打印时间", Presence = Presence.Required)]
    public required DateTime PrintTime { get; init; }

    /// <summary>Whether the original was printed or downloaded.</summary>
    [Element(6, 10, "领取方式")]
    public string? Way { get; init; }
}
