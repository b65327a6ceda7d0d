using System.Security.Cryptography.X509Certificates;
using CooPortal.PrintProtocol;

namespace CooPortal.Operations.Cards;

/// <summary>Judges a card's certificate: chain to the configured roots only, for signing, valid now, not revoked.</summary>
public sealed class CardTrust(CardOptions options, TimeProvider clock)
{
    private readonly X509Certificate2Collection roots = [.. options.Roots.Select(X509CertificateLoader.LoadCertificateFromFile)];

    /// <exception cref="CardRefusedException">The certificate is not to be trusted, and why.</exception>
    public void Check(X509Certificate2 card, IEnumerable<X509Certificate2> others)
    {
        if (!card.Extensions.OfType<X509KeyUsageExtension>().Any(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature)))
        {
            throw new CardRefusedException(RefusalCodes.UntrustedCard, "该证书不是用于签名的证书。");
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(others.ToArray());
        chain.ChainPolicy.RevocationMode = options.Revocation == CardRevocation.Off ? X509RevocationMode.NoCheck : X509RevocationMode.Online;
        chain.ChainPolicy.RevocationFlag = X509RevocationFlag.ExcludeRoot;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = clock.GetUtcNow().LocalDateTime;
        if (chain.Build(card))
        {
            return;
        }

        var onlyTime = chain.ChainStatus.Select(status => status.Status).All(status => status is X509ChainStatusFlags.NotTimeValid);
        throw onlyTime
            ? new CardRefusedException(RefusalCodes.ExpiredCard, "该卡证书不在有效期内。")
            : new CardRefusedException(RefusalCodes.UntrustedCard, "该卡不是由受信任的发证机构签发的，或已被吊销。");
    }
}
