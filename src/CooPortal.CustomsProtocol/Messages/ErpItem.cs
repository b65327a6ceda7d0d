using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One message of a batch, byte for byte as the ERP wrote it.</summary>
public sealed record ErpItem
{
    /// <summary>The sender's name for it, such as its file name; comes back in the answer.</summary>
    [Element(1, 200, "报文名称", Presence = Presence.Required)]
    public required string Name { get; init; }

    [Element(2, MessageXml.MaxBytes, "报文", Presence = Presence.Required)]
    public required byte[] Body { get; init; }
}
