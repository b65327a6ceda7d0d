using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CooPortal.Web.Infrastructure.Validation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using CodeLists = CooPortal.Domain.Dictionaries.Dictionary;

namespace CooPortal.Web.Shared.Fields;

/// <summary>One field: label, control, hint, error. <c>for</c> takes a property of the model, <c>view</c> a field made from data.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    private FieldKind? chosenKind;

    public ModelExpression? For { get; set; }

    public FieldView? View { get; set; }

    public FieldKind Kind { get => chosenKind ?? FieldKind.Text; set => chosenKind = value; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Dictionary { get; set; }

    public string? Display { get; set; }

    public string? Box { get; set; }

    public string? Placeholder { get; set; }

    public bool? Required { get; set; }

    [HtmlAttributeName("readonly")]
    public bool ReadOnly { get; set; }

    public bool English { get; set; }

    public int? MaxLength { get; set; }

    public int? Columns { get; set; }

    public int? Rows { get; set; }

    public string? Autocomplete { get; set; }

    public bool Strength { get; set; }

    public bool Autofocus { get; set; }

    public IEnumerable<FieldOption>? Options { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = View ?? FromModel();
        var markup = new FieldMarkup(field, Autofocus);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", markup.WrapperClass);
        output.Attributes.SetAttribute("data-field", field.Name);
        output.Content.SetHtmlContent(markup.Render());
    }

    private FieldView FromModel()
    {
        var expression = For ?? throw new InvalidOperationException("<field> needs for or view.");
        var metadata = expression.ModelExplorer.Metadata;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        var rules = FieldRules.Of(ViewContext.HttpContext.RequestServices, metadata.ContainerType, metadata.PropertyName);
        ViewContext.ModelState.TryGetValue(name, out var entry);
        var typed = entry?.AttemptedValue;

        return new FieldView
        {
            Name = name,
            Label = Label ?? metadata.GetDisplayName(),
            Kind = chosenKind ?? KindOf(metadata),
            Value = typed ?? Text(expression.Model),
            Display = Display ?? DisplayOf(typed ?? Text(expression.Model)),
            Required = Required ?? (metadata.IsRequired && !metadata.ModelType.IsValueType || rules.Required),
            MaxLength = MaxLength ?? rules.MaxLength ?? DeclaredLength(metadata),
            Dictionary = Dictionary,
            Hint = Hint ?? metadata.Description,
            Error = entry?.Errors.FirstOrDefault()?.ErrorMessage,
            ReadOnly = ReadOnly || metadata.IsReadOnly,
            Box = Box,
            Placeholder = Placeholder ?? metadata.Placeholder,
            Options = Options?.ToList() ?? EnumOptions(metadata),
            Columns = Columns ?? 3,
            Rows = Rows ?? 3,
            English = English,
            Strength = Strength,
            Autocomplete = Autocomplete ?? "off",
        };
    }

    private FieldKind KindOf(ModelMetadata metadata)
    {
        if (Dictionary is not null)
        {
            return FieldKind.Dictionary;
        }

        if (Options is not null || metadata.IsEnum)
        {
            return FieldKind.Select;
        }

        if (metadata.DataTypeName is nameof(DataType.Password) or nameof(DataType.MultilineText))
        {
            return metadata.DataTypeName == nameof(DataType.Password) ? FieldKind.Password : FieldKind.Multiline;
        }

        return metadata.UnderlyingOrModelType switch
        {
            var type when type == typeof(bool) => FieldKind.Flag,
            var type when type == typeof(DateOnly) || type == typeof(DateTime) => FieldKind.Date,
            var type when type == typeof(decimal) => FieldKind.Number,
            _ => FieldKind.Text,
        };
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.#####", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private string? DisplayOf(string? code) =>
        CodeLists.All.FirstOrDefault(dictionary => dictionary.Name == Dictionary)?.Find(code)?.Display;

    private static int? DeclaredLength(ModelMetadata metadata) =>
        metadata.ValidatorMetadata.OfType<StringLengthAttribute>().Select(rule => (int?)rule.MaximumLength)
            .Concat(metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().Select(rule => (int?)rule.Length))
            .Min();

    private static IReadOnlyList<FieldOption> EnumOptions(ModelMetadata metadata) =>
        metadata.EnumGroupedDisplayNamesAndValues is { } values
            ? [.. values.Select(pair => new FieldOption(Enum.ToObject(metadata.UnderlyingOrModelType, int.Parse(pair.Value, CultureInfo.InvariantCulture)).ToString()!, pair.Key.Name))]
            : [];
}
