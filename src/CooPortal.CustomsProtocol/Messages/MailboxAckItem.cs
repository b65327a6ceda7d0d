using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One acknowledged message.</summary>
public sealed record MailboxAckItem
{
    [Element(1, 64, "报文编号", Presence = Presence.Required)]
    public required string MessageId { get; init; }
}
