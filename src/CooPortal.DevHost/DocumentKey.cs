using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.PrintAgent.Cards;

namespace CooPortal.DevHost;

/// <summary>The demo's certificate for signing originals, below a CA of its own whose certificate <c>pdfsig</c> is given.</summary>
internal static class DocumentKey
{
    public const string PfxFile = "documents.pfx";
    public const string CaFile = "documents-ca.cer";

    public static void Ensure(string folder, string password, TimeProvider clock)
    {
        var pfx = Path.Combine(folder, PfxFile);
        if (File.Exists(pfx))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var now = clock.GetUtcNow();
        using var ca = SoftCards.CreateCa("CooPortal Demo Document CA", now.AddHours(-1), now.AddYears(10));
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=CooPortal Demo Documents", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        using var bare = request.Create(ca, now.AddHours(-1), now.AddYears(5), RandomNumberGenerator.GetBytes(15));
        using var certificate = bare.CopyWithPrivateKey(key);
        using var caAlone = X509CertificateLoader.LoadCertificate(ca.RawData);
        var content = new X509Certificate2Collection { certificate, caAlone };
        File.WriteAllBytes(Path.Combine(folder, CaFile), ca.RawData);
        File.WriteAllBytes(pfx, content.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 300_000), password));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(pfx, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
