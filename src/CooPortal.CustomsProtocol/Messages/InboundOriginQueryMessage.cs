using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Asks for the origin data under which a company's goods came in (进境货物原产地信息); the kind of message is ours.</summary>
[Message("InboundOriginQuery")]
public sealed record InboundOriginQueryMessage : CustomsMessage
{
    /// <summary>The company that brought the goods in; customs answers with its own goods only.</summary>
    [Element(1, 18, "统一社会信用代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    /// <summary>Code of the agreement that the certificate is issued under, e.g. 22 RCEP.</summary>
    [Element(2, 4, "优惠贸易协定代码", Presence = Presence.Required)]
    public required string AgreementCode { get; init; }

    [Element(3, 50, "原始原产地证明编号", Presence = Presence.Required)]
    public required string ProofNo { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(4, 3, "原产国代码", Presence = Presence.Required)]
    public required string OriginCountry { get; init; }

    [Element(5, 10, "HS编码", Presence = Presence.Required)]
    public required string HSCode { get; init; }
}
