using CooPortal.Domain.Dictionaries;

namespace CooPortal.Operations.Libraries;

/// <summary>模糊查询: every word typed must stand somewhere in an entry, in either case, Chinese also by pinyin initials.</summary>
internal static class LibrarySearchText
{
    public static string Of(params string?[] texts) =>
        string.Join('\n', texts.OfType<string>().Concat(texts.OfType<string>().Select(PinyinInitials.Of)).Where(text => text.Length > 0)).ToLowerInvariant();

    public static IReadOnlyList<string> Words(string? sought) =>
        [.. (sought ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)];
}
