using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Web.Features.Libraries;
using CooPortal.Web.Shared.Fields;
using FieldKind = CooPortal.Web.Shared.Fields.FieldKind;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>Draws the fields of one section of a certificate from the type's field table.</summary>
internal sealed class SectionView<TSection>(FieldTable<TSection> table, CertificateType type, FormState state)
    where TSection : class
{
    /// <summary>First part of the posted names, for example Header or Goods.</summary>
    public required string Prefix { get; init; }

    /// <summary>First part of the rules' paths; for a line it has its number, for example Goods[2].</summary>
    public required string Path { get; init; }

    public bool ReadOnly { get; init; }

    public bool InPanel { get; init; }

    /// <summary>Choices of fields whose values are not those of a dictionary.</summary>
    public Func<FieldDefinition, IReadOnlyList<FieldOption>?> OptionsOf { get; init; } = _ => null;

    /// <summary>Fields that the type has but the user does not choose.</summary>
    public Func<FieldDefinition, bool> IsFixed { get; init; } = _ => false;

    public IReadOnlyList<FieldGroupView> Groups(TSection section, Func<FieldDefinition, bool>? isRequired = null) =>
        [.. table.Fields
            .GroupBy(field => field.Group)
            .OrderBy(group => group.Key)
            .Select(group => new FieldGroupView(group.Key.TitleZh(), [.. group.Select(field => View(field, section, isRequired))]))];

    private FieldView View(SectionField<TSection> field, TSection section, Func<FieldDefinition, bool>? isRequired)
    {
        var name = $"{Prefix}.{field.Key}";
        var path = $"{Path}.{field.Key}";
        var value = state.Typed.GetValueOrDefault(name) ?? field.Read(section);
        var options = OptionsOf(field) ?? SmallListOf(field);
        return new FieldView
        {
            Name = name,
            Label = field.LabelZh,
            Kind = KindOf(field, options),
            Value = value,
            Display = options is null && field.Dictionary is not null ? field.EntryOf(value)?.Display : null,
            Required = isRequired?.Invoke(field) ?? table[field] == FieldRequirement.Mandatory,
            MaxLength = field.MaxLength,
            Dictionary = options is null ? field.Dictionary?.Name : null,
            Error = state.ErrorAt(path),
            Warning = state.WarningAt(path),
            ReadOnly = ReadOnly || IsFixed(field),
            Box = type.BoxOf(field)?.HintZh,
            Link = ReadOnly || IsFixed(field) ? null : LibraryLinks.Of(field),
            Options = options is null ? [] : WithCurrent(options, value),
            Columns = InPanel ? FieldLayout.PanelColumnsOf(field) : FieldLayout.ColumnsOf(field),
            Rows = FieldLayout.RowsOf(field),
            English = field.PrintsInEnglish && type.PrintsInEnglish,
        };
    }

    private static FieldKind KindOf(FieldDefinition field, IReadOnlyList<FieldOption>? options) => field.Kind switch
    {
        _ when options is not null => FieldKind.Select,
        Domain.Fields.FieldKind.Multiline => FieldKind.Multiline,
        Domain.Fields.FieldKind.Date => FieldKind.Date,
        Domain.Fields.FieldKind.Number => FieldKind.Number,
        Domain.Fields.FieldKind.Flag => FieldKind.Flag,
        Domain.Fields.FieldKind.Code => FieldKind.Dictionary,
        _ => FieldKind.Text,
    };

    /// <summary>A handful of codes is a list, not a search.</summary>
    private static IReadOnlyList<FieldOption>? SmallListOf(FieldDefinition field) =>
        field is { Dictionary: { Entries.Count: <= SmallList } dictionary, IsOpenList: false }
            ? [.. dictionary.Entries.Select(entry => new FieldOption(field.ValueOf(entry), Label(entry)))]
            : null;

    private const int SmallList = 12;

    private static string Label(DictionaryEntry entry) => $"{entry.Code} {entry.NameZh}";

    /// <summary>A value outside the list stays visible, so that the error beside it makes sense.</summary>
    private static IReadOnlyList<FieldOption> WithCurrent(IReadOnlyList<FieldOption> options, string value) =>
        value.Length == 0 || options.Any(option => option.Value == value) ? options : [.. options, new FieldOption(value, value)];
}
