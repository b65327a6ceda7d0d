using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>
/// One field of a certificate, defined once: the form draws it, the database takes its length, the import interface its element
/// name, and messages its label from here.
/// </summary>
public abstract record FieldDefinition
{
    protected FieldDefinition(string key, string labelZh, string element)
    {
        Key = key;
        LabelZh = labelZh;
        Element = element;
    }

    /// <summary>Name of the property that holds the value.</summary>
    public string Key { get; }

    /// <summary>The manual's label.</summary>
    public string LabelZh { get; }

    /// <summary>Element name in the import interface (GACC announcement 2022 no. 1).</summary>
    public string Element { get; }

    /// <summary>The import interface has no such element: it travels in our marked extension (decisions.md 7).</summary>
    public bool IsExtension { get; init; }

    public abstract FieldKind Kind { get; }

    /// <summary>Characters that the interface takes; a line break counts as the two characters <c>/n</c> that it travels as.</summary>
    public int? MaxLength { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>The value prints on forms in English, so that it may hold only what these can print.</summary>
    public bool PrintsInEnglish { get; init; }

    /// <summary>Where values come from; null for free text.</summary>
    public Dictionary? Dictionary { get; init; }

    /// <summary>The dictionary only suggests; other text is as good.</summary>
    public bool IsOpenList { get; init; }

    /// <summary>The dictionary's column that is kept as the value; null keeps the code.</summary>
    public string? ValueColumn { get; init; }

    /// <summary>The dictionary's column that travels on the import interface; null sends the value.</summary>
    public string? InterfaceColumn { get; init; }

    /// <summary>Largest value of a number; null for none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>How the interface writes true and false.</summary>
    public FlagTexts FlagTexts { get; init; } = FlagTexts.OneZero;

    public FieldGroup Group { get; init; } = FieldGroup.Other;

    /// <summary>Filled on lines that are no goods, too (非货物项).</summary>
    public bool OnNonGoods { get; init; }

    /// <summary>Shape of the text beyond its length.</summary>
    public TextShape Shape { get; init; } = TextShape.Any;

    /// <summary>The value that a dictionary entry gives this field.</summary>
    public string ValueOf(DictionaryEntry entry) => ValueColumn is null ? entry.Code : entry[ValueColumn];

    /// <summary>The entry that a kept value means; null for free text and unknown codes.</summary>
    public DictionaryEntry? EntryOf(string? value) => Dictionary?.Find(value);
}
