using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Asks for the oldest messages of the mailbox that are not acknowledged.</summary>
[Message("MailboxPull")]
public sealed record MailboxPullMessage : CustomsMessage
{
    [Element(1, 3, "最多条数", Presence = Presence.Required)]
    public required int Most { get; init; }
}
