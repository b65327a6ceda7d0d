using System.Security.Cryptography;
using System.Text;

namespace CooPortal.PrintProtocol;

/// <summary>Signature of every call after pairing: the agent's P-256 key over who, when, what and the body's hash.</summary>
public static class RequestSignature
{
    /// <summary>First of the signed lines.</summary>
    public const string Version = "coo-agent/1";

    /// <summary>How far the agent's clock may be off, either way.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);

    /// <summary>The id by which the portal knows a key: SHA-256 of its SubjectPublicKeyInfo, lower-case hex.</summary>
    public static string KeyId(byte[] subjectPublicKeyInfo) => Convert.ToHexStringLower(SHA256.HashData(subjectPublicKeyInfo));

    /// <summary>The signed lines. <paramref name="target"/> is path and query exactly as sent.</summary>
    public static byte[] Lines(string keyId, string time, string method, string target, ReadOnlySpan<byte> body) =>
        Encoding.UTF8.GetBytes(
            $"{Version}\nkey={keyId}\ntime={time}\nmethod={method}\ntarget={target}\nbody={Convert.ToHexStringLower(SHA256.HashData(body))}\n");

    /// <summary>Signs; the result goes into <see cref="AgentHeaders.Signature"/>.</summary>
    public static string Sign(ECDsa key, byte[] lines) =>
        Convert.ToBase64String(key.SignData(lines, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    /// <summary>Checks a signature with the public key stored at pairing.</summary>
    public static bool Verify(byte[] subjectPublicKeyInfo, byte[] lines, string? signature)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (signature is null || !Convert.TryFromBase64String(signature, bytes, out var written) || written != 64)
        {
            return false;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
        return key.KeySize == 256
            && key.VerifyData(lines, bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
