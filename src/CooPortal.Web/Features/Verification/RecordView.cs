using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Verification;

namespace CooPortal.Web.Features.Verification;

/// <summary>A 核查记录单 with what stands around it, for the pages 编辑 and 详情.</summary>
public sealed record RecordView
{
    public required VerificationRecord Record { get; init; }

    public required VerificationLinks Links { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The company may change the answer.</summary>
    public required bool IsEditable { get; init; }

    public string OfficeName => Dictionary.CustomsOffices.Find(Record.Request.Office)?.NameZh ?? Record.Request.Office;

    /// <summary>Kinds that the page lists: the ticked ones, and those of which there are files.</summary>
    public IReadOnlyList<(string Kind, bool IsRequired)> Materials => KindsOf(0, Record.Request.Materials);

    public static string UnitName(string? code) => Dictionary.Units.Find(code)?.NameZh ?? code ?? "";

    /// <summary>Required kinds first, then the others of which there are files.</summary>
    public IReadOnlyList<(string Kind, bool IsRequired)> KindsOf(int item, IReadOnlyList<string> required) =>
        [.. required.Select(kind => (kind, true)), .. Record.FilesOf(item).Select(file => file.Kind).Distinct().Except(required).Select(kind => (kind, false))];

    public IReadOnlyList<VerificationFile> FilesOf(int item, string kind) => [.. Record.FilesOf(item).Where(file => file.Kind == kind)];

    /// <summary>Where the pre-review of a product is; null when the company has none with this key.</summary>
    public string? ProductHref(string? key) => key is not null && Links.Products.TryGetValue(key, out var id) ? $"/pre-review/edit/{id}" : null;
}
