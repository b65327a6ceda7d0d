using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>原始原产地证明信息 of a movement or back-to-back certificate.</summary>
public sealed record OriProof
{
    [Element(1, 50, "原始原产地证明编号", Presence = Presence.Required)]
    public required string ProofNo { get; init; }

    [Element(2, 50, "原始原产地证明类型")]
    public string? ProofKind { get; init; }

    [Element(3, 10, "原始原产地证明签发日期")]
    public DateOnly? ProofDate { get; init; }

    [Element(4, 10, "原始原产地证明有效期至")]
    public DateOnly? ProofValidDate { get; init; }

    [Element(5, 4, "签发国/地区代码")]
    public string? ProofCountry { get; init; }

    [Element(6, 200, "签发机构")]
    public string? ProofIssuer { get; init; }

    [Element(7, 400, "原始出口商")]
    public string? ProofExporter { get; init; }

    [Element(8, 18, "进境报关单号")]
    public string? ImportEntryId { get; init; }

    [Element(9, 50, "经核准出口商授权号")]
    public string? ApprovedExporterNo { get; init; }

    [Element(10, 4, "首次出口的RCEP原产国代码")]
    public string? FirstExportOrigin { get; init; }
}
