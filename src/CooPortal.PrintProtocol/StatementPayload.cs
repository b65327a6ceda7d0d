using System.Security.Cryptography;
using System.Text;

namespace CooPortal.PrintProtocol;

/// <summary>
/// What a challenge asks to sign beyond the purpose, as UTF-8 lines "name=value" ended by LF. The agent shows every line,
/// and when a picture comes with it, the payload must name that picture's hash: what is seen is what is signed.
/// </summary>
public static class StatementPayload
{
    /// <summary>Name of the line that holds the picture's SHA-256 in lower-case hex.</summary>
    public const string PictureHash = "picture-sha256";

    /// <summary>The bytes of the lines, in the given order.</summary>
    public static byte[] Build(params IEnumerable<(string Name, string Value)> lines)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in lines)
        {
            if (name.AsSpan().IndexOfAny("=\r\n") >= 0 || value.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                throw new ArgumentException($"The payload line {name} holds a line break, or its name an equals sign.");
            }

            text.Append(name).Append('=').Append(value).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The lines of a payload; null when the bytes are not such lines.</summary>
    public static IReadOnlyList<(string Name, string Value)>? Read(byte[] payload)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(payload);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        if (!text.EndsWith('\n') || text.Contains('\r', StringComparison.Ordinal))
        {
            return null;
        }

        var lines = text[..^1].Split('\n').Select(line => line.Split('=', 2)).ToList();
        return lines.TrueForAll(line => line.Length == 2) ? [.. lines.Select(line => (line[0], line[1]))] : null;
    }

    /// <summary>True when the payload names exactly this picture.</summary>
    public static bool Names(byte[] payload, byte[] picture) =>
        Read(payload) is { } lines
        && lines.Where(line => line.Name == PictureHash).Select(line => line.Value).ToList() is [var hash]
        && hash == Convert.ToHexStringLower(SHA256.HashData(picture));
}
