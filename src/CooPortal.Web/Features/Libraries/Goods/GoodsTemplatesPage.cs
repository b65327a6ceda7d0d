using System.Text.Json;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Libraries;
using CooPortal.Web.Shared.Fields;
using FieldKind = CooPortal.Web.Shared.Fields.FieldKind;

namespace CooPortal.Web.Features.Libraries.Goods;

/// <summary>货物维护: the entry form, and the list below it.</summary>
public sealed record GoodsTemplatesPage
{
    public string? Sought { get; init; }

    public required LibraryResult<GoodsTemplate> Found { get; init; }

    public Guid? Editing { get; init; }

    public Guid? Deleting { get; init; }

    public GoodsTemplate? Deleted { get; init; }

    public string? Message { get; init; }

    /// <summary>What was typed, by posted name; null shows <see cref="Shown"/>.</summary>
    public IReadOnlyDictionary<string, string>? Typed { get; init; }

    public GoodsItem Shown { get; init; } = new();

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public static string Path => LibraryLinks.Goods;

    public SearchRow Search => new(Path, Sought, "HS 编码、品名或拼音首字母", Found.Entries.Count, Found.HasMore, Deleted?.NameZh);

    public IEnumerable<FieldView> Fields => GoodsTemplate.Fields.Select(View);

    /// <summary>What a line of goods takes over, by the names of its form.</summary>
    public static string ValuesOf(GoodsTemplate entry)
    {
        var line = entry.ToLine();
        return JsonSerializer.Serialize(GoodsTemplate.Fields.Where(field => !field.IsEmpty(line)).ToDictionary(NameOf, field => field.Read(line)));
    }

    public string LinkTo(string extra) => $"{Path}?q={Uri.EscapeDataString(Sought ?? "")}{extra}";

    private static string NameOf(FieldDefinition field) => $"Goods.{field.Key}";

    private FieldView View(SectionField<GoodsItem> field)
    {
        var value = Typed is null ? field.Read(Shown) : Typed.GetValueOrDefault(NameOf(field), "");
        return new FieldView
        {
            Name = NameOf(field),
            Label = field.LabelZh,
            Kind = field.Kind switch
            {
                Domain.Fields.FieldKind.Code => FieldKind.Dictionary,
                Domain.Fields.FieldKind.Multiline => FieldKind.Multiline,
                _ => FieldKind.Text,
            },
            Value = value,
            Display = field.EntryOf(value)?.Display,
            Required = GoodsTemplate.MandatoryFields.Contains(field),
            MaxLength = field.MaxLength,
            Dictionary = field.Dictionary?.Name,
            Error = Errors.GetValueOrDefault(NameOf(field)),
            Columns = field == GoodsFields.NameEn || field == GoodsFields.NameZh ? 4 : field.IsMultiline ? 6 : 2,
            Rows = 1,
            English = field.PrintsInEnglish,
        };
    }
}
