using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Several messages of an enterprise's ERP in one request. Each is judged by itself: one that is no XML does not spoil the others. A kind of our own.</summary>
[Message("ErpBatch")]
public sealed record ErpBatchMessage : CustomsMessage
{
    /// <summary>Most messages of one request.</summary>
    public const int Most = 200;

    [Group(1, Item = "ErpItem", Presence = Presence.Required, Least = 1)]
    public required IReadOnlyList<ErpItem> Items { get; init; }
}
