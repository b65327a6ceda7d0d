using System.Globalization;

namespace CooPortal.PrintProtocol;

/// <summary>Times in signed lines and headers: ISO 8601, UTC, whole seconds, so that both sides write the same bytes.</summary>
public static class ProtocolTime
{
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The text of a moment; fractions of a second are cut.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Reads the text; false for anything but exactly this shape.</summary>
    public static bool TryRead(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
