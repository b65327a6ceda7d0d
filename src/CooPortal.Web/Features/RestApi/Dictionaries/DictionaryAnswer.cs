namespace CooPortal.Web.Features.RestApi.Dictionaries;

/// <summary>Entries of a dictionary.</summary>
public sealed record DictionaryAnswer
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>Changes with the table.</summary>
    public required string Version { get; init; }

    /// <summary>How many the dictionary holds, or the search found.</summary>
    public required int Count { get; init; }

    public required IReadOnlyList<DictionaryItem> Items { get; init; }

    /// <summary>Address of the following entries; absent behind the last.</summary>
    public string? Next { get; init; }
}
