using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>One thing that is wrong with a message, or worth a look.</summary>
public sealed record ErpFault
{
    /// <summary>Only worth a look: the message was taken all the same.</summary>
    [Element(1, 1, "仅提示", Presence = Presence.Required)]
    public required bool IsWarning { get; init; }

    /// <summary>Where, as receipts name elements: <c>Consignee</c>, <c>GoodsDesc[2]</c>, <c>OriInv[1].InvNo</c>; absent for the whole message.</summary>
    [Element(2, 100, "元素")]
    public string? Element { get; init; }

    /// <summary>What people call it, with its line.</summary>
    [Element(3, 100, "名称")]
    public string? Caption { get; init; }

    [Element(4, 200, "值")]
    public string? Value { get; init; }

    [Element(5, 1000, "原因", Presence = Presence.Required)]
    public required string Reason { get; init; }
}
