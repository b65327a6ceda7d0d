namespace CooPortal.Operations.Libraries;

/// <summary>What a search found.</summary>
/// <param name="HasMore">There are more than are shown; a further word narrows them down.</param>
public sealed record LibraryResult<T>(IReadOnlyList<T> Entries, bool HasMore)
{
    /// <summary>Entries shown at once.</summary>
    public const int Most = 100;

    internal static LibraryResult<T> Of(IReadOnlyList<T> found) => new([.. found.Take(Most)], found.Count > Most);
}
