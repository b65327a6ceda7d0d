using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Forms.Authenticity;

/// <summary>
/// The text of an original's QR code: the address of the checking page with a fragment that holds version, key, content and an ECDSA P-256
/// signature. A reader checks it without asking anybody; nothing of it reaches a server before the page sends it.
/// </summary>
public static class PaperQr
{
    /// <summary>Bytes of the densest symbol (version 13, low correction) whose modules, on 40 mm, are large enough for a scan at 150 dpi.</summary>
    public const int LongestText = 425;

    /// <summary>What of <see cref="LongestText"/> is left for the address of the checking page when everything else is as long as it can be.</summary>
    public const int LongestAddress = LongestText - 1 - (((LongestBytes * 4) + 2) / 3);

    /// <summary>Boxes with text that a form may have, its title among them.</summary>
    public const int MostBoxes = 18;

    public const int LongestOffice = 32;

    public const int LongestExporter = 40;

    private const byte Version = 1;
    private const int KeyIdLength = 4;
    private const int SignatureLength = 64;
    private const int LongestNumber = 17;
    private const int DestinationLength = 3;

    // Each text has its length in front.
    private const int LongestBytes = 1 + KeyIdLength + (1 + LongestNumber) + sizeof(ushort) + (1 + LongestOffice) + (1 + LongestExporter) + (1 + DestinationLength)
        + sizeof(ushort) + sizeof(uint) + (MostBoxes * PaperQrContent.HashLength) + SignatureLength;
    private static readonly DateOnly Epoch = new(2000, 1, 1);

    /// <param name="checkingPage">Address of the page that checks, without a fragment; at most <see cref="LongestAddress"/> characters.</param>
    /// <param name="content">What the certificate says.</param>
    /// <param name="key">Private key on P-256.</param>
    public static string Create(Uri checkingPage, PaperQrContent content, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(checkingPage);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(key);
        var signed = Encode(content, Convert.FromHexString(KeyIdOf(key)));
        var signature = key.SignData(signed, HashAlgorithmName.SHA256);
        var text = $"{checkingPage.AbsoluteUri}#{Base64Url.EncodeToString([.. signed, .. signature])}";
        return text.Length <= LongestText ? text : throw new ArgumentException($"The QR code would hold {text.Length} characters; the address of the checking page must be shorter.", nameof(checkingPage));
    }

    /// <summary>The content of a text whose signature is right; null for anything else.</summary>
    /// <param name="text">The whole text or its fragment.</param>
    /// <param name="keyOf">The public key of a key id, or null when there is none.</param>
    public static PaperQrContent? Read(string text, Func<string, ECDsa?> keyOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keyOf);
        var fragment = text[(text.IndexOf('#', StringComparison.Ordinal) + 1)..];
        if (fragment.Length > LongestText || !Base64Url.IsValid(fragment))
        {
            return null;
        }
        var bytes = Base64Url.DecodeFromChars(fragment);
        // Two fragments must not mean the same: the last character has bits that decoding drops.
        if (bytes.Length <= 1 + KeyIdLength + SignatureLength || bytes[0] != Version || Base64Url.EncodeToString(bytes) != fragment)
        {
            return null;
        }
        var signed = bytes.AsSpan(0, bytes.Length - SignatureLength);
        var key = keyOf(Convert.ToHexStringLower(signed.Slice(1, KeyIdLength)));
        return key is not null && key.VerifyData(signed, bytes.AsSpan(signed.Length), HashAlgorithmName.SHA256) ? Decode(signed[(1 + KeyIdLength)..]) : null;
    }

    /// <summary>First four bytes of the hash of the public key, hexadecimal.</summary>
    public static string KeyIdOf(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, KeyIdLength));
    }

    private static byte[] Encode(PaperQrContent content, byte[] keyId)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(keyId);
        writer.Write(content.Number);
        writer.Write((ushort)(content.IssueDate.DayNumber - Epoch.DayNumber));
        writer.Write(content.Office);
        writer.Write(content.Exporter);
        writer.Write(content.Destination);
        writer.Write((ushort)content.LineCount);
        var map = 0u;
        foreach (var number in content.BoxHashes.Keys)
        {
            map |= 1u << number;
        }
        writer.Write(map);
        foreach (var (_, hash) in content.BoxHashes.OrderBy(box => box.Key))
        {
            writer.Write(hash);
        }
        writer.Flush();
        return stream.ToArray();
    }

    // The key signs nothing else today; what it may sign one day must not become an error on a public page.
    private static PaperQrContent? Decode(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        try
        {
            var content = new PaperQrContent
            {
                Number = reader.ReadString(),
                IssueDate = DateOnly.FromDayNumber(Epoch.DayNumber + reader.ReadUInt16()),
                Office = reader.ReadString(),
                Exporter = reader.ReadString(),
                Destination = reader.ReadString(),
                LineCount = reader.ReadUInt16(),
                BoxHashes = Hashes(reader),
            };
            return reader.BaseStream.Position == bytes.Length && content.BoxHashes.Values.All(hash => hash.Length == PaperQrContent.HashLength) ? content : null;
        }
        catch (Exception broken) when (broken is IOException or FormatException)
        {
            return null;
        }
    }

    private static Dictionary<int, byte[]> Hashes(BinaryReader reader)
    {
        var map = reader.ReadUInt32();
        return Enumerable.Range(0, 32).Where(number => (map >> number & 1) == 1).ToDictionary(number => number, _ => reader.ReadBytes(PaperQrContent.HashLength));
    }
}
