namespace CooPortal.Domain.Dictionaries;

/// <summary>One line of a dictionary: a code with its Chinese and English name.</summary>
public sealed record DictionaryEntry
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    /// <summary>The English name as forms print it; empty where the dictionary has none.</summary>
    public required string NameEn { get; init; }

    /// <summary>All columns of the table, by their names, e.g. <c>numeric</c> of a country.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>First letters of the Chinese name in pinyin, e.g. RB for 日本.</summary>
    public required string Initials { get; init; }

    /// <summary>日本 JAPAN (JPN).</summary>
    public string Display => NameEn.Length == 0 || NameEn.Equals(Code, StringComparison.OrdinalIgnoreCase) ? $"{NameZh} ({Code})" : $"{NameZh} {NameEn} ({Code})";

    /// <summary>A column's text; empty when the table has no such column.</summary>
    public string this[string column] => Columns.GetValueOrDefault(column, "");
}
