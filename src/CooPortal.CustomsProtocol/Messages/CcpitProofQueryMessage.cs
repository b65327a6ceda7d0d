using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Asks for the certificates of a company that CCPIT has issued (审核通过); the kind of message is ours.</summary>
[Message("CcpitProofQuery")]
public sealed record CcpitProofQueryMessage : CustomsMessage
{
    /// <summary>Customs answers with this company's certificates only.</summary>
    [Element(1, 18, "出口商代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    /// <summary>Beginning of the number.</summary>
    [Element(2, 50, "证明号")]
    public string? ProofNo { get; init; }

    [Element(3, 4, "协定编号")]
    public string? AgreementCode { get; init; }

    [Element(4, 10, "证明签发日期起")]
    public DateOnly? IssuedFrom { get; init; }

    [Element(5, 10, "证明签发日期止")]
    public DateOnly? IssuedTo { get; init; }
}
