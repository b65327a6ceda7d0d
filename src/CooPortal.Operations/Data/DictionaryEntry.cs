namespace CooPortal.Operations.Data;

/// <summary>One code of a dictionary, seeded from the product's tables and kept by the administrator.</summary>
public sealed class DictionaryEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Dictionary { get; init; }

    public required string Code { get; init; }

    public required string NameZh { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Further columns as JSON.</summary>
    public string Columns { get; set; } = "";

    /// <summary>Lower-cased code, names and pinyin initials.</summary>
    public string SearchText { get; set; } = "";

    public int Position { get; set; }
}
