using System.Security.Cryptography;

namespace CooPortal.PrintProtocol;

/// <summary>
/// The agent's answer to a pairing challenge. The agent's own new key signs the lines, which proves that it holds the private half.
/// No card: an operator who works by password prints too, and the portal's session and click decide.
/// </summary>
public sealed record PairingAnswer
{
    /// <summary>Which lines were signed: <see cref="CardStatement.Version"/>.</summary>
    public required string Version { get; init; }

    /// <summary>SubjectPublicKeyInfo of the agent's P-256 key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>ECDSA signature over <see cref="CardStatement.Lines"/>, 64 bytes.</summary>
    public required byte[] Signature { get; init; }

    /// <summary>Name of the computer, named again before the click that completes.</summary>
    public required string Computer { get; init; }

    /// <summary>User of the operating system.</summary>
    public required string OsUser { get; init; }

    /// <summary>Version of the agent.</summary>
    public required string AgentVersion { get; init; }

    /// <summary>True when the private half of <see cref="PublicKey"/> made the signature over these lines.</summary>
    public bool IsSignedOver(byte[] lines)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }

        return key.KeySize == 256 && key.VerifyData(lines, Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
