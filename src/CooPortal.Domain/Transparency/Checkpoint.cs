using System.Globalization;

namespace CooPortal.Domain.Transparency;

/// <summary>The head of a log at one moment, as text in the form of C2SP tlog-checkpoint: origin, size, root, then our lines.</summary>
public sealed record Checkpoint
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string TimeMark = "time ";
    private const string PreviousMark = "previous ";

    /// <summary>Name of the log: no two logs share one, whatever keys they have.</summary>
    public required string Origin { get; init; }

    /// <summary>Number of leaves.</summary>
    public required long Size { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>UTC, whole seconds.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Size of the checkpoint before; null for the first.</summary>
    public long? PreviousSize { get; init; }

    /// <summary>Root of the checkpoint before.</summary>
    public byte[] PreviousRoot { get; init; } = [];

    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n{TimeMark}{Time.ToString(TimeFormat, CultureInfo.InvariantCulture)}\n{(PreviousSize is { } size ? $"{PreviousMark}{size} {Convert.ToBase64String(PreviousRoot)}\n" : "")}");

    /// <returns>Null when the text is no checkpoint of ours.</returns>
    public static Checkpoint? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines.Length is < 5 or > 6 || lines[^1].Length > 0
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || Hash(lines[2]) is not { } root
            || !lines[3].StartsWith(TimeMark, StringComparison.Ordinal)
            || !DateTime.TryParseExact(lines[3][TimeMark.Length..], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
        {
            return null;
        }

        var first = new Checkpoint { Origin = lines[0], Size = size, Root = root, Time = time };
        if (lines.Length == 5)
        {
            return first;
        }

        return lines[4].StartsWith(PreviousMark, StringComparison.Ordinal) && lines[4][PreviousMark.Length..].Split(' ') is [var before, var beforeRoot]
            && long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var previous) && Hash(beforeRoot) is { } previousRoot
            ? first with { PreviousSize = previous, PreviousRoot = previousRoot }
            : null;
    }

    private static byte[]? Hash(string text)
    {
        var hash = new byte[MerkleHash.Length];
        return Convert.TryFromBase64String(text, hash, out var length) && length == hash.Length ? hash : null;
    }
}
