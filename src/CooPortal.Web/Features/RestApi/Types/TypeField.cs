using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;

namespace CooPortal.Web.Features.RestApi.Types;

/// <summary>A field of a certificate type.</summary>
public sealed record TypeField
{
    /// <summary>Name of the member.</summary>
    public required string Name { get; init; }

    /// <summary>The label on the screen.</summary>
    public required string Label { get; init; }

    /// <summary>Element of the import interface of customs.</summary>
    public required string Element { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>Asked for when declaring; a draft may leave it empty.</summary>
    public required bool Required { get; init; }

    /// <summary>A line break counts as two characters.</summary>
    public int? MaxLength { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Name of the dictionary that its values come from.</summary>
    public string? Dictionary { get; init; }

    /// <summary>Other text than the dictionary's is as good.</summary>
    public bool? IsOpenList { get; init; }

    /// <summary>Prints in English: only characters that an English form can print.</summary>
    public bool? EnglishOnly { get; init; }

    public static TypeField Of(FieldDefinition field, FieldRequirement requirement, bool printsInEnglish) => new()
    {
        Name = RestJson.Name(field.Key),
        Label = field.LabelZh,
        Element = field.Element,
        Kind = field.Kind,
        Required = requirement == FieldRequirement.Mandatory,
        MaxLength = field.Kind is FieldKind.Text or FieldKind.Multiline or FieldKind.Code ? field.MaxLength : null,
        Maximum = field.Maximum,
        Dictionary = field.Dictionary?.Name,
        IsOpenList = field.Dictionary is null ? null : field.IsOpenList,
        EnglishOnly = field.PrintsInEnglish && printsInEnglish ? true : null,
    };
}
