using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CooPortal.PrintAgent.Cards;

/// <summary>The cards of this computer: soft cards of a folder, and certificates with a key in the operating system's store.</summary>
public sealed class CardShelf(AgentOptions options, RetryCounter tries, TimeProvider clock)
{
    private const string SystemPrefix = "os-";

    /// <summary>All cards, soft cards first.</summary>
    public IReadOnlyList<CardFace> List() => [.. SoftFiles().Select(FaceOf), .. SystemCards()];

    /// <summary>Opens a card to sign with.</summary>
    /// <exception cref="CardProblemException">Not there, locked, wrong password or expired, worded for the user.</exception>
    public OpenCard Open(string id, string password)
    {
        var card = id.StartsWith(SystemPrefix, StringComparison.Ordinal) ? OpenSystem(id) : OpenSoft(id, password);
        var now = clock.GetUtcNow();
        if (now < card.Certificate.NotBefore.ToUniversalTime() || now > card.Certificate.NotAfter.ToUniversalTime())
        {
            var until = card.Certificate.NotAfter;
            card.Dispose();
            throw new CardProblemException($"该卡证书不在有效期内（有效期至 {until:yyyy-MM-dd}），请到制卡点更新后再使用。");
        }

        return card;
    }

    /// <summary>Id of a soft card: a copy under another name has the same tries.</summary>
    internal static string IdOf(string pfxFile) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pfxFile)))[..32];

    private static CardFace FaceOf(string pfxFile)
    {
        var certificateFile = Path.ChangeExtension(pfxFile, ".cer");
        using var certificate = File.Exists(certificateFile) ? X509CertificateLoader.LoadCertificateFromFile(certificateFile) : null;
        return new CardFace
        {
            Id = IdOf(pfxFile),
            Caption = certificate is null ? Path.GetFileNameWithoutExtension(pfxFile) : CardFace.CaptionOf(certificate),
            ValidTo = certificate?.NotAfter.ToUniversalTime(),
            TakesPassword = true,
        };
    }

    private static bool CanSign(X509Certificate2 certificate) =>
        certificate.HasPrivateKey
        && certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature));

    private OpenCard OpenSoft(string id, string password)
    {
        var file = SoftFiles().FirstOrDefault(file => IdOf(file) == id) ?? throw new CardProblemException("未找到所选的卡，请重新插卡后再试。");
        if (!tries.TakeTry(id))
        {
            throw new CardProblemException("该卡已锁定：密码连续输错 5 次。请联系制卡单位解锁。");
        }

        X509Certificate2Collection all;
        try
        {
            // EphemeralKeySet: the key never becomes a file of the operating system.
            all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password, X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            var left = tries.Left(id);
            throw new CardProblemException(left > 0 ? $"卡密码错误，还可尝试 {left} 次。" : "卡密码错误，该卡已锁定。请联系制卡单位解锁。");
        }

        tries.Clear(id);
        return all.FirstOrDefault(one => one.HasPrivateKey) is { } own
            ? new OpenCard(own, all)
            : throw new CardProblemException("卡内没有可用的私钥。");
    }

    private OpenCard OpenSystem(string id)
    {
        var own = SystemCertificates().FirstOrDefault(certificate => SystemPrefix + certificate.Thumbprint == id)
            ?? throw new CardProblemException("未找到所选的卡，请重新插卡后再试。");
        return new OpenCard(own, [own]);
    }

    private IEnumerable<string> SoftFiles() =>
        options.CardsFolder is { } folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.pfx").Order(StringComparer.Ordinal)
            : [];

    private IEnumerable<CardFace> SystemCards() => SystemCertificates().Select(certificate => new CardFace
    {
        Id = SystemPrefix + certificate.Thumbprint,
        Caption = CardFace.CaptionOf(certificate),
        ValidTo = certificate.NotAfter.ToUniversalTime(),
        TakesPassword = false,
    });

    private List<X509Certificate2> SystemCertificates()
    {
        if (!options.SystemCards)
        {
            return [];
        }

        try
        {
            using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return [.. store.Certificates.Where(CanSign)];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
