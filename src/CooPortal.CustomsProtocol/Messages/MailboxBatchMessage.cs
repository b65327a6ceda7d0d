using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Messages from the mailbox. The signature of the answer covers all of it, over the id of the request.</summary>
[Message("MailboxBatch")]
public sealed record MailboxBatchMessage : CustomsMessage
{
    [Group(1, Item = "")]
    public IReadOnlyList<MailboxItem>? MailboxItem { get; init; }

    /// <summary>More messages wait behind these.</summary>
    [Element(2, 1, "还有", Presence = Presence.Required)]
    public required bool More { get; init; }
}
