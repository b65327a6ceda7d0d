using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A company outside the agreement that takes part through a third-party invoice.</summary>
public sealed record NonpartyCorp
{
    [Element(1, 9, "序号", Presence = Presence.Required)]
    public required int SortNo { get; init; }

    [Element(2, 500, "非缔约方企业名称", Presence = Presence.Required)]
    public required string EntName { get; init; }

    [Element(3, 1000, "非缔约方企业地址", Presence = Presence.MayBeEmpty, Lines = true)]
    public string EntAddr { get; init; } = "";

    [Element(4, 3, "国别/地区代码", Presence = Presence.Required)]
    public required string EntCountryCode { get; init; }

    [Element(5, 100, "国别/地区名称", Presence = Presence.Required)]
    public required string EntCountryName { get; init; }
}
