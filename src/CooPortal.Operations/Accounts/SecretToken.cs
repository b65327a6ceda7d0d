using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Operations.Accounts;

/// <summary>Secrets that a browser or agent holds: 32 random bytes as base64url; the database keeps the SHA-256.</summary>
public static class SecretToken
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
