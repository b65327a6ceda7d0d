using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Operations.Push;

/// <summary>安全模式 of WeChat's calls: SHA-1 over sorted parts, AES-256-CBC with the padding of 32-byte blocks that WeChat uses.</summary>
public sealed class WeChatCipher(WeChatOptions options)
{
    private const int Random = 16;
    private const int Block = 32;

    private readonly byte[] _key = Convert.FromBase64String(options.EncodingAesKey + "=");

    /// <summary>Whether the parts carry our token's signature.</summary>
    public bool IsSigned(string signature, params IEnumerable<string> parts) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(parts)));

    [SuppressMessage("Security", "CA5350", Justification = "WeChat's protocol signs with SHA-1.")]
    public string Sign(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Append(options.Token).Order(StringComparer.Ordinal)))));

    /// <summary>The message inside; null when it is not for this account or not readable.</summary>
    public string? Decrypt(string encrypted)
    {
        try
        {
            using var aes = Aes.Create();
            aes.Key = _key;
            var plain = aes.DecryptCbc(Convert.FromBase64String(encrypted), _key.AsSpan(0, 16), PaddingMode.None);
            var padding = plain[^1];
            if (padding is < 1 or > Block)
            {
                return null;
            }

            var end = plain.Length - padding;
            var length = BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(Random, 4));
            var start = Random + 4;
            return length >= 0 && start + length <= end && Encoding.UTF8.GetString(plain.AsSpan(start + length, end - start - length)) == options.AppId
                ? Encoding.UTF8.GetString(plain.AsSpan(start, length))
                : null;
        }
        catch (Exception failure) when (failure is FormatException or CryptographicException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    public string Encrypt(string message)
    {
        var body = Encoding.UTF8.GetBytes(message);
        var account = Encoding.UTF8.GetBytes(options.AppId);
        var length = Random + 4 + body.Length + account.Length;
        var padding = Block - (length % Block);
        var plain = new byte[length + padding];
        RandomNumberGenerator.Fill(plain.AsSpan(0, Random));
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(Random, 4), body.Length);
        body.CopyTo(plain, Random + 4);
        account.CopyTo(plain, Random + 4 + body.Length);
        plain.AsSpan(length).Fill((byte)padding);
        using var aes = Aes.Create();
        aes.Key = _key;
        return Convert.ToBase64String(aes.EncryptCbc(plain, _key.AsSpan(0, 16), PaddingMode.None));
    }
}
