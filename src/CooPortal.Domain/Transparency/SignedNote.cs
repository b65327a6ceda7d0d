using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Domain.Transparency;

/// <summary>A text with a signature line (C2SP signed-note, signature type 2: ECDSA over SHA-256, the key's id from its SubjectPublicKeyInfo).</summary>
public static class SignedNote
{
    /// <summary>Begins the line of a signature.</summary>
    public const string Mark = "— ";

    private const int KeyIdLength = 4;

    /// <param name="text">Ends with a line feed.</param>
    /// <param name="name">Name of the key: no space, no plus.</param>
    /// <param name="key">P-256.</param>
    public static string Sign(string text, string name, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(key);
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return $"{text}\n{Mark}{name} {Convert.ToBase64String([.. KeyId(key), .. signature])}\n";
    }

    /// <returns>The text when one of the keys signed it; null otherwise.</returns>
    public static string? Open(string note, string name, IEnumerable<ECDsa> keys)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(keys);
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var (text, line) = (note[..(end + 1)], note[(end + 2)..].TrimEnd('\n'));
        var start = $"{Mark}{name} ";
        var signed = new byte[line.Length];
        if (!line.StartsWith(start, StringComparison.Ordinal) || !Convert.TryFromBase64String(line[start.Length..], signed, out var length) || length <= KeyIdLength)
        {
            return null;
        }

        var key = keys.FirstOrDefault(key => signed.AsSpan(0, KeyIdLength).SequenceEqual(KeyId(key)));
        return key?.VerifyData(Encoding.UTF8.GetBytes(text), signed.AsSpan(KeyIdLength, length - KeyIdLength), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) == true ? text : null;
    }

    private static byte[] KeyId(ECDsa key) => SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..KeyIdLength];
}
