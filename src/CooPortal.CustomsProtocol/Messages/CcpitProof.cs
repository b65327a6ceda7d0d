using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A certificate of origin that CCPIT has issued.</summary>
public sealed record CcpitProof
{
    [Element(1, 50, "证明号", Presence = Presence.Required)]
    public required string ProofNo { get; init; }

    [Element(2, 4, "协定编号", Presence = Presence.Required)]
    public required string AgreementCode { get; init; }

    [Element(3, 200, "协定名称", Presence = Presence.Required)]
    public required string AgreementName { get; init; }

    [Element(4, 400, "出口商", Presence = Presence.Required)]
    public required string ExporterName { get; init; }

    /// <summary>Numeric code.</summary>
    [Element(5, 3, "目的国代码", Presence = Presence.Required)]
    public required string DestCountryCode { get; init; }

    [Element(6, 10, "证明签发日期", Presence = Presence.Required)]
    public required DateOnly IssueDate { get; init; }
}
