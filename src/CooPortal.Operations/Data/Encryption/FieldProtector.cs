using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Operations.Data.Encryption;

/// <summary>
/// AES-256-GCM over single columns: identity numbers, seal images, message bodies. A value opens only as the column it was written for. Keys come
/// from configuration, never from the database: one writes, the others still read what they wrote before the key was changed.
/// </summary>
public sealed class FieldProtector
{
    private const byte FormatVersion = 2;
    private const int KeyIdBytes = 5;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int NonceAt = 1 + KeyIdBytes;
    private const int TagAt = NonceAt + NonceBytes;
    private const int CipherAt = TagAt + TagBytes;

    private readonly byte[] _key;
    private readonly byte[] _header;
    private readonly Dictionary<string, byte[]> _keys;

    public FieldProtector(byte[] key, params IReadOnlyList<byte[]> formerKeys)
    {
        if (formerKeys.Prepend(key).Any(one => one.Length != KeyBytes))
        {
            throw new ArgumentException($"A data key must have {KeyBytes} bytes.", nameof(key));
        }

        _key = key;
        _header = HeaderOf(key);
        _keys = formerKeys.Prepend(key).DistinctBy(Convert.ToHexString).ToDictionary(one => Convert.ToHexString(HeaderOf(one)));
        KeyIds = string.Join(' ', _keys.Keys);
    }

    /// <summary>Names the keys without giving them away.</summary>
    public string KeyIds { get; }

    public bool HasFormerKeys => _keys.Count > 1;

    /// <summary>What every value begins with that the present key wrote.</summary>
    public byte[] Header => [.. _header];

    /// <summary>The same in a column of text. Six bytes are eight characters without a rest.</summary>
    public string TextHeader => Convert.ToBase64String(_header);

    public byte[] Protect(ReadOnlySpan<byte> plain, string column)
    {
        var result = new byte[CipherAt + plain.Length];
        _header.CopyTo(result, 0);
        var nonce = result.AsSpan(NonceAt, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(CipherAt), result.AsSpan(TagAt, TagBytes), Encoding.UTF8.GetBytes(column));
        return result;
    }

    /// <exception cref="CryptographicException">No configured key wrote this, or it was written for another column, or changed since.</exception>
    public byte[] Unprotect(ReadOnlySpan<byte> stored, string column)
    {
        if (stored.Length < CipherAt || !_keys.TryGetValue(Convert.ToHexString(stored[..NonceAt]), out var key))
        {
            throw new CryptographicException($"{column} holds bytes that none of the configured data keys wrote (Database:DataKey, Database:FormerDataKeys).");
        }

        var plain = new byte[stored.Length - CipherAt];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(stored[NonceAt..TagAt], stored[CipherAt..], stored[TagAt..CipherAt], plain, Encoding.UTF8.GetBytes(column));
        return plain;
    }

    public string ProtectText(string plain, string column) => Convert.ToBase64String(Protect(Encoding.UTF8.GetBytes(plain), column));

    public string UnprotectText(string stored, string column) => Encoding.UTF8.GetString(Unprotect(Convert.FromBase64String(stored), column));

    private static byte[] HeaderOf(byte[] key) => [FormatVersion, .. SHA256.HashData(key).AsSpan(0, KeyIdBytes)];
}
