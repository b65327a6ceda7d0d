using CooPortal.Domain.Dictionaries;

namespace CooPortal.Web.Features.RestApi.Dictionaries;

/// <summary>One entry: its code, its names, and what else the table holds.</summary>
public sealed record DictionaryItem
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public string? NameEn { get; init; }

    /// <summary>All columns of the table by their names, empty ones left out.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    public static DictionaryItem Of(DictionaryEntry entry) => new()
    {
        Code = entry.Code,
        NameZh = entry.NameZh,
        NameEn = entry.NameEn.Length == 0 ? null : entry.NameEn,
        Columns = entry.Columns.Where(column => column.Value.Length > 0).ToDictionary(column => column.Key, column => column.Value),
    };
}
