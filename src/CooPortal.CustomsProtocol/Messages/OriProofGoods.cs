using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The item of the original proof that a goods line uses.</summary>
public sealed record OriProofGoods
{
    /// <summary>Line of the declaration.</summary>
    [Element(1, 9, "商品项目编号", Presence = Presence.Required)]
    public required int GNo { get; init; }

    [Element(2, 50, "原始原产地证明编号", Presence = Presence.Required)]
    public required string ProofNo { get; init; }

    [Element(3, 9, "原证商品项号", Presence = Presence.Required)]
    public required int ProofGNo { get; init; }

    [Element(4, 10, "原证HS编码")]
    public string? ProofHSCode { get; init; }

    [Element(5, 4, "原产国代码")]
    public string? ProofOriginCountry { get; init; }

    [Element(6, 25, "原证数量")]
    public decimal? ProofQty { get; init; }

    [Element(7, 20, "原证数量单位")]
    public string? ProofUnit { get; init; }
}
