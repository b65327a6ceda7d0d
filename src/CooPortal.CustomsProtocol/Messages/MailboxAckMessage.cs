using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>These messages are stored at our side and may leave the mailbox.</summary>
[Message("MailboxAck")]
public sealed record MailboxAckMessage : CustomsMessage
{
    [Group(1, Item = "MailboxAckItem", Presence = Presence.Required, Least = 1)]
    public required IReadOnlyList<MailboxAckItem> Items { get; init; }
}
