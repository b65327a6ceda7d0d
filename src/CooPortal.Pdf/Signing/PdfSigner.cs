using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CooPortal.Pdf.Signing;

/// <summary>
/// Signs documents as PAdES baseline does (ETSI EN 319 142-1): CAdES-BES with signing-certificate-v2, RSA PKCS#1 v1.5 and SHA-256 over the
/// whole file but the signature itself, certified so that any later change breaks it (DocMDP, P = 1). Equal documents give equal files.
/// </summary>
public sealed class PdfSigner
{
    /// <summary>Bytes kept for the CMS object, whatever the certificate, so that the unsigned bytes do not depend on it.</summary>
    internal const int SignatureLength = 8192;

    private const int MinimumKeySize = 3072;
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _issuers;

    /// <param name="certificate">The signer's certificate with its RSA key of at least 3072 bits.</param>
    /// <param name="issuers">Certificates that lead to the root, put into the signature; the root itself is not needed.</param>
    public PdfSigner(X509Certificate2 certificate, params X509Certificate2[] issuers)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var key = certificate.GetRSAPublicKey();
        if (key is null || key.KeySize < MinimumKeySize || !certificate.HasPrivateKey)
        {
            throw new CryptographicException($"The certificate \"{certificate.Subject}\" has no RSA private key of {MinimumKeySize} bits or more.");
        }

        (_certificate, _issuers) = (certificate, [.. issuers]);
    }

    /// <summary>The finished file with its signature.</summary>
    public byte[] Sign(PdfDocument document, SignatureDetails details)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(details);
        var file = document.Write(details);
        var gap = SignatureGap.Of(file);
        var signature = MakeCms(gap.Covered(file));
        if (signature.Length > SignatureLength)
        {
            throw new CryptographicException($"The signature takes {signature.Length} bytes; {SignatureLength} are kept for it. Name fewer issuers.");
        }

        gap.Fill(file, signature);
        return file;
    }

    private byte[] MakeCms(byte[] covered)
    {
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            // The certificates are named by the caller: building a chain here could ask the network.
            IncludeOption = X509IncludeOption.EndCertOnly,
            SignedAttributes = { new AsnEncodedData(SigningCertificateV2, EncodeSigningCertificate()) },
        };
        signer.Certificates.AddRange(_issuers);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    // RFC 5035: the hash of the certificate (SHA-256 is the default and left out), its issuer and its number.
    private byte[] EncodeSigningCertificate()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(_certificate.RawDataMemory.Span));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
                {
                    writer.WriteEncodedValue(_certificate.IssuerName.RawData);
                }

                writer.WriteInteger(_certificate.SerialNumberBytes.Span);
            }
        }

        return writer.Encode();
    }
}
