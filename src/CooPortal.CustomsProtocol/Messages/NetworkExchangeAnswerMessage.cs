using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The partners, and one page of the certificates that fit.</summary>
[Message("NetworkExchangeAnswer", Tolerant = true)]
public sealed record NetworkExchangeAnswerMessage : CustomsMessage
{
    [Element(1, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Group(2, Item = "NetworkExchangePartner")]
    public IReadOnlyList<NetworkExchangePartner>? NetworkExchangePartnerList { get; init; }

    [Group(3, Item = "NetworkExchangeItem")]
    public IReadOnlyList<NetworkExchangeItem>? NetworkExchangeItemList { get; init; }

    /// <summary>How many fit.</summary>
    [Element(4, 9, "总数", Presence = Presence.Required)]
    public required int Total { get; init; }

    /// <summary>When customs states it.</summary>
    [Element(5, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
