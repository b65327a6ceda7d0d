using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One form of 空白证单 that customs gives out.</summary>
public sealed record BlankFormSerial
{
    [Element(1, 20, "空白证单流水号", Presence = Presence.Required)]
    public required string SerialNo { get; init; }
}
