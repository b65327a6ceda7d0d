using System.Security.Cryptography.X509Certificates;

namespace CooPortal.PrintAgent.Cards;

/// <summary>A card whose key can sign now. Disposing forgets the key.</summary>
public sealed class OpenCard(X509Certificate2 certificate, X509Certificate2Collection all) : IDisposable
{
    /// <summary>The card's certificate, with its key.</summary>
    public X509Certificate2 Certificate { get; } = certificate;

    /// <summary>DER certificates, the card's own first.</summary>
    public IReadOnlyList<byte[]> Chain =>
        [Certificate.RawData, .. all.Where(other => other.Thumbprint != Certificate.Thumbprint).Select(other => other.RawData)];

    public void Dispose()
    {
        foreach (var one in all)
        {
            one.Dispose();
        }
    }
}
