using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A country with which certificate data is exchanged.</summary>
public sealed record NetworkExchangePartner
{
    /// <summary>Numeric code.</summary>
    [Element(1, 3, "联网国家", Presence = Presence.Required)]
    public required string Country { get; init; }

    /// <summary>The exchange runs.</summary>
    [Element(2, 1, "是否正常", Presence = Presence.Required)]
    public required bool Works { get; init; }

    [Element(3, 19, "状态时间", Presence = Presence.Required)]
    public required DateTime Since { get; init; }

    [Element(4, 500, "说明")]
    public string? Note { get; init; }
}
