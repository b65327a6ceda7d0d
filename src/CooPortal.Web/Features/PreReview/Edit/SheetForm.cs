using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.PreReview;
using CooPortal.Web.Shared.Fields;
using FieldKind = CooPortal.Web.Shared.Fields.FieldKind;

namespace CooPortal.Web.Features.PreReview.Edit;

/// <summary>企业产品信息 and 产品生产明细 as a form, as it was posted or stored; 核查互动 shows the same for its products.</summary>
public sealed record SheetForm
{
    private const string ImportedContent = nameof(PreReviewSheet.HasImportedContent);

    public required PostedSheet Posted { get; init; }

    /// <summary>Where the buttons of the lines post to.</summary>
    public required string Address { get; init; }

    public bool IsReadOnly { get; init; }

    public required IReadOnlyList<FieldView> Fields { get; init; }

    public required IReadOnlyList<(CertificateType Type, bool IsChosen)> CertificateTypes { get; init; }

    public required IReadOnlyList<CostLineRow> Lines { get; init; }

    /// <summary>产品生产明细新增; null while it is closed.</summary>
    public IReadOnlyList<FieldView>? Editor { get; init; }

    public required IReadOnlyList<BrokenRule> Problems { get; init; }

    /// <summary>What could be read of the sheet.</summary>
    public required PreReviewSheet Sheet { get; init; }

    public required IReadOnlyList<OriginChance> Chances { get; init; }

    public static SheetForm Build(string address, PostedSheet posted, IReadOnlyList<BrokenRule> problems, bool isReadOnly)
    {
        var sheet = PreReviewReading.Read(posted.Input).Sheet;
        return new SheetForm
        {
            Posted = posted,
            Address = address,
            IsReadOnly = isReadOnly,
            Fields = [.. SheetFields(posted, problems, isReadOnly)],
            CertificateTypes = [.. CertificateCatalogue.All.Select(type => (type, posted.Input.CertificateTypes.Contains(type.Code)))],
            Lines = [.. posted.Input.Lines.Select((line, i) => Row(line, i, problems))],
            Editor = posted.Editing is null || isReadOnly
                ? null
                : [.. CostLineFields.All.Select(field => View(field, PostedSheet.EditorPrefix + field.Key, posted.Editor.GetValueOrDefault(field.Key), CostLineFields.Mandatory.Contains(field), problems, false))],
            Problems = problems,
            Sheet = sheet,
            Chances = OriginChances.Of(sheet),
        };
    }

    private static IEnumerable<FieldView> SheetFields(PostedSheet posted, IReadOnlyList<BrokenRule> problems, bool isReadOnly)
    {
        foreach (var field in PreReviewFields.All)
        {
            yield return View(field, field.Key, posted.Input.Values.GetValueOrDefault(field.Key), PreReviewFields.Mandatory.Contains(field), problems, isReadOnly);
            if (field == PreReviewFields.FobPrice)
            {
                yield return new FieldView
                {
                    Name = ImportedContent,
                    Label = "是否含有进口成分",
                    Kind = FieldKind.Select,
                    Value = posted.Input.HasImportedContent,
                    Options = [new FieldOption("true", "是"), new FieldOption("false", "否")],
                    Required = true,
                    ReadOnly = isReadOnly,
                    Error = ErrorOf(problems, ImportedContent),
                    Columns = 2,
                };
            }
        }
    }

    private static FieldView View(FieldDefinition field, string name, string? value, bool required, IReadOnlyList<BrokenRule> problems, bool isReadOnly) => new()
    {
        Name = name,
        Label = field.LabelZh,
        Kind = field.Kind switch
        {
            Domain.Fields.FieldKind.Code => FieldKind.Dictionary,
            Domain.Fields.FieldKind.Multiline => FieldKind.Multiline,
            Domain.Fields.FieldKind.Number => FieldKind.Number,
            _ => FieldKind.Text,
        },
        Value = value,
        Display = field.EntryOf(value)?.Display,
        Dictionary = field.Dictionary?.Name,
        Required = required,
        MaxLength = field.MaxLength,
        English = field.PrintsInEnglish,
        ReadOnly = isReadOnly,
        Error = ErrorOf(problems, name),
        Columns = ColumnsOf(field),
        Rows = 2,
    };

    private static int ColumnsOf(FieldDefinition field) => field switch
    {
        { IsMultiline: true } => 6,
        _ when field == PreReviewFields.ProducerName => 6,
        _ when field == PreReviewFields.HsCode => 4,
        _ when field == CostLineFields.Supplier => 2,
        { Kind: Domain.Fields.FieldKind.Number } => 2,
        { MaxLength: >= 18 } => 4,
        _ => 2,
    };

    private static CostLineRow Row(IReadOnlyDictionary<string, string?> line, int index, IReadOnlyList<BrokenRule> problems)
    {
        var path = PostedSheet.LineName(index, "");
        return new CostLineRow(
            index,
            [.. CostLineFields.All.Select(field => (PostedSheet.LineName(index, field.Key), line.GetValueOrDefault(field.Key) ?? ""))],
            CostLineFields.All.ToDictionary(field => field.Key, field => field.EntryOf(line.GetValueOrDefault(field.Key))?.NameZh is { } name && field != CostLineFields.HsCode ? name : line.GetValueOrDefault(field.Key) ?? ""),
            problems.FirstOrDefault(problem => problem.Path.StartsWith(path, StringComparison.Ordinal))?.Message);
    }

    private static string? ErrorOf(IReadOnlyList<BrokenRule> problems, string path) => problems.FirstOrDefault(problem => problem.Path == path)?.Message;
}
