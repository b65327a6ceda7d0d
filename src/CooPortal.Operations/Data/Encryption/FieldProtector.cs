using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Operations.Data.Encryption;

/// <summary>AES-256-GCM over single columns: identity numbers, seal images, message bodies. The key comes from configuration, never from the database.</summary>
public sealed class FieldProtector
{
    private const byte FormatVersion = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;

    public FieldProtector(byte[] key)
    {
        if (key.Length != 32)
        {
            throw new ArgumentException("The data key must have 32 bytes.", nameof(key));
        }

        _key = key;
        KeyId = Convert.ToHexStringLower(SHA256.HashData(key))[..16];
    }

    /// <summary>Names the key without giving it away.</summary>
    public string KeyId { get; }

    public byte[] Protect(ReadOnlySpan<byte> plain)
    {
        var result = new byte[1 + NonceBytes + TagBytes + plain.Length];
        result[0] = FormatVersion;
        var nonce = result.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(1 + NonceBytes + TagBytes), result.AsSpan(1 + NonceBytes, TagBytes));
        return result;
    }

    public byte[] Unprotect(ReadOnlySpan<byte> stored)
    {
        if (stored.Length < 1 + NonceBytes + TagBytes || stored[0] != FormatVersion)
        {
            throw new CryptographicException("A protected column holds bytes that this key did not write.");
        }

        var plain = new byte[stored.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(stored.Slice(1, NonceBytes), stored[(1 + NonceBytes + TagBytes)..], stored.Slice(1 + NonceBytes, TagBytes), plain);
        return plain;
    }

    public string ProtectText(string plain) => Convert.ToBase64String(Protect(Encoding.UTF8.GetBytes(plain)));

    public string UnprotectText(string stored) => Encoding.UTF8.GetString(Unprotect(Convert.FromBase64String(stored)));
}
