namespace CooPortal.CustomsProtocol;

/// <summary>
/// The interface sends a line break inside a text as the two characters <c>/n</c>. Only the XML border converts; everything behind it
/// has real line breaks.
/// </summary>
public static class LineBreaks
{
    private const string Wire = "/n";

    /// <summary>True for a text that already holds <c>/n</c>: the receiver could not tell it from a line break, so it is refused.</summary>
    public static bool IsAmbiguous(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Contains(Wire, StringComparison.Ordinal);
    }

    public static string ToWire(string text) => Normalise(text).Replace("\n", Wire, StringComparison.Ordinal);

    public static string FromWire(string text) => Normalise(text).Replace(Wire, "\n", StringComparison.Ordinal);

    private static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
