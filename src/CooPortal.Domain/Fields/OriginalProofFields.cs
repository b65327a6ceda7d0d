using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>原始原产地证明信息, in the order of the screen. Elements are our extension of the interface.</summary>
public static class OriginalProofFields
{
    public static SectionField<OriginalProof> Number { get; } = new(p => p.Number, "原始原产地证明编号", "ProofNo") { MaxLength = 50, PrintsInEnglish = true, IsExtension = true };

    public static SectionField<OriginalProof> Kind { get; } = new(p => p.Kind, "原始原产地证明类型", "ProofKind") { MaxLength = 50, IsExtension = true };

    public static SectionField<OriginalProof> IssueDate { get; } = new(p => p.IssueDate, "原始原产地证明签发日期", "ProofDate") { IsExtension = true };

    public static SectionField<OriginalProof> ValidUntil { get; } = new(p => p.ValidUntil, "原始原产地证明有效期至", "ProofValidDate") { IsExtension = true };

    public static SectionField<OriginalProof> IssuingCountryCode { get; } = new(p => p.IssuingCountryCode, "签发国/地区", "ProofCountry") { MaxLength = 3, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", IsExtension = true };

    public static SectionField<OriginalProof> IssuingBody { get; } = new(p => p.IssuingBody, "签发机构", "ProofIssuer") { MaxLength = 200, PrintsInEnglish = true, IsExtension = true };

    public static SectionField<OriginalProof> ExporterName { get; } = new(p => p.ExporterName, "原始出口商", "ProofExporter") { MaxLength = 400, PrintsInEnglish = true, IsExtension = true };

    public static SectionField<OriginalProof> ImportDeclarationNumber { get; } = new(p => p.ImportDeclarationNumber, "进境报关单号", "ImportEntryId") { MaxLength = 18, IsExtension = true };

    public static SectionField<OriginalProof> ApprovedExporterNumber { get; } = new(p => p.ApprovedExporterNumber, "经核准出口商授权号", "ApprovedExporterNo") { MaxLength = 50, PrintsInEnglish = true, IsExtension = true };

    public static SectionField<OriginalProof> FirstExportOriginCode { get; } = new(p => p.FirstExportOriginCode, "首次出口的 RCEP 原产国", "FirstExportOrigin") { MaxLength = 3, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric", IsExtension = true };

    public static IReadOnlyList<SectionField<OriginalProof>> All { get; } =
        [Number, Kind, IssueDate, ValidUntil, IssuingCountryCode, IssuingBody, ExporterName, ImportDeclarationNumber, ApprovedExporterNumber, FirstExportOriginCode];

    /// <summary>What the user may change; the rest comes from customs.</summary>
    public static IReadOnlyList<SectionField<OriginalProof>> Editable { get; } = [ApprovedExporterNumber, FirstExportOriginCode];
}
