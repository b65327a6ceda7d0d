using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.PrintAgent.Storage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Cards;

/// <summary>Makes soft cards: PFX files under AES-256 and PBKDF2-SHA256, with the certificate beside them, below a CA made for the purpose.</summary>
public static class SoftCards
{
    /// <summary>Name of the demo CA; a portal in production refuses to start when it trusts it.</summary>
    public const string DemoCaName = "CooPortal Demo Card CA";

    /// <summary>File name of the CA's certificate in a folder of demo cards.</summary>
    public const string CaFile = "demo-ca.cer";

    // .NET's loader refuses more rounds by default.
    private const int Rounds = 300_000;
    private static readonly TimeSpan Backdated = TimeSpan.FromHours(1);

    /// <summary>
    /// Makes the CA and the cards of a folder when it has none yet: &lt;name&gt;.pfx, &lt;name&gt;.cer and <see cref="CaFile"/>.
    /// The CA's key is not kept. Legal-person cards get RSA-2048, operator cards ECDSA P-256.
    /// </summary>
    public static void EnsureDemoCards(string folder, IEnumerable<SoftCardOrder> orders, TimeProvider clock)
    {
        var caFile = Path.Combine(folder, CaFile);
        if (File.Exists(caFile))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var now = clock.GetUtcNow();
        using var ca = CreateCa(DemoCaName, now - Backdated, now.AddYears(10));
        foreach (var order in orders)
        {
            using var card = Issue(ca, order.Subject, now - Backdated, now.AddYears(3), order.Subject.Kind == CardKind.Operator);
            Write(folder, order.Name, card, ca, order.Password);
        }

        // Written last: the folder counts as made only when all cards are.
        File.WriteAllBytes(caFile, ca.RawData);
    }

    /// <summary>A self-signed CA with its key.</summary>
    public static X509Certificate2 CreateCa(string name, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = RSA.Create(3072);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(from, to);
    }

    /// <summary>A card's certificate with its key.</summary>
    public static X509Certificate2 Issue(X509Certificate2 ca, CardSubject subject, DateTimeOffset from, DateTimeOffset to, bool ecdsa = false)
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7f;
        if (ecdsa)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = Extend(new CertificateRequest(subject.ToDistinguishedName(), key, HashAlgorithmName.SHA256), ca);
            using var bare = Sign(request, ca, from, to, serial);
            return bare.CopyWithPrivateKey(key);
        }
        else
        {
            using var key = RSA.Create(2048);
            var request = Extend(
                new CertificateRequest(subject.ToDistinguishedName(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), ca);
            using var bare = Sign(request, ca, from, to, serial);
            return bare.CopyWithPrivateKey(key);
        }
    }

    /// <summary>Writes a card's two files; the PFX holds the CA's certificate too.</summary>
    public static void Write(string folder, string name, X509Certificate2 card, X509Certificate2 ca, string password)
    {
        using var caAlone = X509CertificateLoader.LoadCertificate(ca.RawData);
        var content = new X509Certificate2Collection { card, caAlone };
        var pfx = content.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds), password);
        DurableFile.WriteBytes(Path.Combine(folder, name + ".pfx"), pfx);
        File.WriteAllBytes(Path.Combine(folder, name + ".cer"), card.RawData);
    }

    // The CA is RSA and the card may be ECDSA, so the signature generator is named.
    private static X509Certificate2 Sign(CertificateRequest request, X509Certificate2 ca, DateTimeOffset from, DateTimeOffset to, byte[] serial)
    {
        using var caKey = ca.GetRSAPrivateKey()!;
        return request.Create(ca.SubjectName, X509SignatureGenerator.CreateForRSA(caKey, RSASignaturePadding.Pkcs1), from, to, serial);
    }

    private static CertificateRequest Extend(CertificateRequest request, X509Certificate2 ca)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        return request;
    }
}
