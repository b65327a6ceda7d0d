namespace CooPortal.Domain.Certificates;

/// <summary>
/// 原始原产地证明信息: the proof of origin under which the goods came in. Filled from customs' 进境货物原产地信息 when the first line is saved; of it only
/// the approved exporter's number and the country of first export can be edited (manual 1.26). Our extension of the interface.
/// </summary>
public sealed class OriginalProof
{
    /// <summary>原始原产地证明编号 (<c>ProofNo</c>).</summary>
    public string? Number { get; set; }

    /// <summary>原始原产地证明类型, e.g. 原产地证书 or 原产地声明 (<c>ProofKind</c>).</summary>
    public string? Kind { get; set; }

    /// <summary>签发日期 (<c>ProofDate</c>).</summary>
    public DateOnly? IssueDate { get; set; }

    /// <summary>有效期至 (<c>ProofValidDate</c>).</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>签发国/地区, ISO alpha-3 (<c>ProofCountry</c>).</summary>
    public string? IssuingCountryCode { get; set; }

    /// <summary>签发机构 (<c>ProofIssuer</c>).</summary>
    public string? IssuingBody { get; set; }

    /// <summary>原始出口商 (<c>ProofExporter</c>).</summary>
    public string? ExporterName { get; set; }

    /// <summary>进境报关单号, 18 digits (<c>ImportEntryId</c>).</summary>
    public string? ImportDeclarationNumber { get; set; }

    /// <summary>经核准出口商授权号 of the first exporting party (<c>ApprovedExporterNo</c>); editable.</summary>
    public string? ApprovedExporterNumber { get; set; }

    /// <summary>首次出口的 RCEP 原产国, ISO alpha-3 (<c>FirstExportOrigin</c>); editable.</summary>
    public string? FirstExportOriginCode { get; set; }
}
