using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>
/// What a declaration says that the public interface has no element for: our marked extension, the last group of a message, absent where it
/// would be empty.
/// </summary>
public sealed record CooExtension
{
    /// <summary>1 consignor, 2 approved exporter who makes an origin declaration.</summary>
    [Element(1, 1, "申请人类别")]
    public string? AplKind { get; init; }

    /// <summary>Issued after shipment, as the applicant confirmed.</summary>
    [Element(2, 1, "是否补发")]
    public bool? RetroFlag { get; init; }

    [Group(3)]
    public OriProof? OriProof { get; init; }

    [Group(4, Item = "OriProofGoods")]
    public IReadOnlyList<OriProofGoods>? OriProofGoodsList { get; init; }
}
