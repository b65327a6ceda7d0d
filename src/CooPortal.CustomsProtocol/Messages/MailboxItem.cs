using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A message in the mailbox: its id for ever, what it answers, and the body as it was written.</summary>
public sealed record MailboxItem
{
    [Element(1, 64, "报文编号", Presence = Presence.Required)]
    public required string MessageId { get; init; }

    /// <summary>Subject of the message that it answers.</summary>
    [Element(2, 200, "主题", Presence = Presence.Required)]
    public required string Subject { get; init; }

    /// <summary>Id of the message that it answers.</summary>
    [Element(3, 64, "所答报文")]
    public string? ReplyTo { get; init; }

    /// <summary>Declaration round of the message that it answers.</summary>
    [Element(4, 9, "申报轮次")]
    public int? Round { get; init; }

    [Element(5, 64, "摘要", Presence = Presence.Required)]
    public required string BodySha256 { get; init; }

    [Element(6, MessageXml.MaxBytes, "报文", Presence = Presence.Required)]
    public required byte[] Body { get; init; }
}
