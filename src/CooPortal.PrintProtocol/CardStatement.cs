using System.Security.Cryptography;
using System.Text;

namespace CooPortal.PrintProtocol;

/// <summary>The lines that a card signs. Both sides build them from what they know themselves; they never travel.</summary>
public static class CardStatement
{
    /// <summary>First line, and the version in <see cref="CardAnswer"/>.</summary>
    public const string Version = "coo-card/1";

    /// <summary>The payload hash of a challenge without payload.</summary>
    public static string NoPayload { get; } = new('0', 64);

    /// <summary>
    /// UTF-8 lines, each ended by LF. <paramref name="portal"/> is the origin from the agent's own list (portal: its public origin);
    /// <paramref name="payload"/> are the bytes as received.
    /// </summary>
    public static byte[] Lines(CardPurpose purpose, string portal, string challenge, string nonce, byte[]? payload, DateTimeOffset expires)
    {
        string[] lines =
        [
            Version,
            $"purpose={Word(purpose)}",
            $"portal={portal}",
            $"challenge={challenge}",
            $"nonce={nonce}",
            $"payload={(payload is null ? NoPayload : Convert.ToHexStringLower(SHA256.HashData(payload)))}",
            $"expires={ProtocolTime.Text(expires)}",
        ];
        // A line break inside a value would let one statement read as another.
        if (lines.Any(line => line.AsSpan().IndexOfAny('\r', '\n') >= 0))
        {
            throw new ArgumentException("A value of a card statement holds a line break.");
        }

        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>The purpose as the signed lines write it.</summary>
    public static string Word(CardPurpose purpose) => purpose switch
    {
        CardPurpose.Login => "login",
        CardPurpose.Seal => "seal",
        CardPurpose.Pair => "pair",
        CardPurpose.Register => "register",
    };
}
