using System.Security.Cryptography.X509Certificates;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Documents;

namespace CooPortal.Operations.Health;

/// <summary>When the certificates and keys of the configuration end.</summary>
public sealed class KeyDates(DocumentOptions documents, CustomsOptions customs, CardOptions cards)
{
    /// <summary>Name and end (UTC) of each; null where it cannot be read.</summary>
    public IEnumerable<(string Name, DateTime? End)> All()
    {
        if (documents.Signing.PfxFile.Length > 0)
        {
            yield return ("正本签名证书", EndOf(() => Own(X509CertificateLoader.LoadPkcs12CollectionFromFile(documents.Signing.PfxFile, documents.Signing.Password, X509KeyStorageFlags.EphemeralKeySet))));
        }

        // one valid key is enough: during a change there are two
        yield return ("发往海关的密钥", Latest(customs.Outgoing));
        yield return ("验证海关的密钥", Latest(customs.Incoming));
        foreach (var root in cards.Roots)
        {
            yield return ($"卡证书根 {Path.GetFileName(root)}", EndOf(() => X509CertificateLoader.LoadCertificateFromFile(root)));
        }
    }

    private static DateTime? Latest(IReadOnlyList<CustomsKeyOptions> keys) => keys.Count == 0 ? null : keys.Max(key => key.NotAfter).UtcDateTime;

    private static X509Certificate2 Own(X509Certificate2Collection file) => file.First(certificate => certificate.HasPrivateKey);

    private static DateTime? EndOf(Func<X509Certificate2> load)
    {
        try
        {
            using var certificate = load();
            return certificate.NotAfter.ToUniversalTime();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException or InvalidOperationException)
        {
            return null;
        }
    }
}
