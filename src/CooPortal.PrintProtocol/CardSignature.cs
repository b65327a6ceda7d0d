using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CooPortal.PrintProtocol;

/// <summary>Signs and checks card statements. The certificate's key type decides the algorithm, never the message.</summary>
public static class CardSignature
{
    private const int LeastRsaBits = 2048;
    private const int P256Bits = 256;

    /// <summary>SHA-256 with RSA PKCS#1 v1.5 (2048 bits or more) or ECDSA P-256 (64 bytes).</summary>
    public static byte[] Sign(X509Certificate2 card, byte[] lines)
    {
        using var rsa = card.GetRSAPrivateKey();
        if (rsa is { KeySize: >= LeastRsaBits })
        {
            return rsa.SignData(lines, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var ecdsa = card.GetECDsaPrivateKey();
        if (ecdsa is { KeySize: P256Bits })
        {
            return ecdsa.SignData(lines, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        throw new CryptographicException("The card's key is neither RSA of 2048 bits or more nor ECDSA P-256.");
    }

    /// <summary>True when the card's public key made this signature over these lines; false too for a key that cannot be read.</summary>
    public static bool Verify(X509Certificate2 card, byte[] lines, byte[] signature)
    {
        try
        {
            return IsSigned(card, lines, signature);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool IsSigned(X509Certificate2 card, byte[] lines, byte[] signature)
    {
        using var rsa = card.GetRSAPublicKey();
        if (rsa is not null)
        {
            return rsa.KeySize >= LeastRsaBits && rsa.VerifyData(lines, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var ecdsa = card.GetECDsaPublicKey();
        return ecdsa is { KeySize: P256Bits }
            && signature.Length == 64
            && ecdsa.VerifyData(lines, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
