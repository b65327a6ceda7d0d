using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CooPortal.Pdf.Tests.Signing;

/// <summary>A root, an issuer below it and a signer, made anew for each run.</summary>
public sealed class SigningAuthority : IDisposable
{
    public SigningAuthority()
    {
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var rootKey = RSA.Create(3072);
        Root = Request("CN=CooPortal Test Root", rootKey, isAuthority: true).CreateSelfSigned(from, from.AddYears(3));
        using var issuerKey = RSA.Create(3072);
        using var issuer = Request("CN=CooPortal Test Issuer", issuerKey, isAuthority: true).Create(Root, from, from.AddYears(2), [1, 2]);
        Issuer = issuer.CopyWithPrivateKey(issuerKey);
        using var key = RSA.Create(3072);
        using var signer = Request("CN=CooPortal Forms Test", key, isAuthority: false).Create(Issuer, from, from.AddYears(1), [1, 3]);
        Signer = signer.CopyWithPrivateKey(key);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Issuer { get; }

    public X509Certificate2 Signer { get; }

    public void Dispose()
    {
        Signer.Dispose();
        Issuer.Dispose();
        Root.Dispose();
    }

    private static CertificateRequest Request(string name, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, true));
        return request;
    }
}
