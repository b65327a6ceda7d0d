using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Cards;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;
using CardKind = CooPortal.Domain.Accounts.CardKind;

namespace CooPortal.Operations.Accounts.Operators;

/// <summary>绑定卡: takes a card's certificate for an account; from then on its issuer, serial number and key open a session (decisions.md 25).</summary>
public sealed class BindCard(CooPortalDbContext db, CardTrust trust, TimeProvider clock)
{
    /// <summary>Largest file that is looked at; a certificate has some 2 KB.</summary>
    public const int LargestFile = 64 * 1024;

    private const string File = "File";

    /// <param name="file">The certificate, DER or PEM, without its private key.</param>
    /// <returns>Null when the company has no such account.</returns>
    /// <exception cref="BrokenRulesException">no certificate of a card of this company, or bound already</exception>
    public async Task<Card?> ExecuteAsync(Guid userId, byte[] file, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.FindColleagueAsync(userId, actor, cancellationToken) is not { } user)
        {
            return null;
        }

        using var certificate = Read(file);
        try
        {
            trust.Check(certificate, []);
        }
        catch (CardRefusedException refused)
        {
            throw new BrokenRulesException(File, refused.Message);
        }

        var kind = await KindAsync(certificate, user, actor, cancellationToken);
        var keyHash = Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
        var (issuer, serial) = (certificate.Issuer, certificate.SerialNumber);
        if (await db.Cards.InEveryEnterprise().AnyAsync(row => row.KeyHash == keyHash && row.SerialNumber == serial && row.Issuer == issuer && !row.IsDisabled, cancellationToken))
        {
            throw new BrokenRulesException(File, "该卡已绑定到一个账号，请先在原账号上解除绑定。");
        }

        var card = db.Cards.Add(new Card
        {
            EnterpriseId = actor.EnterpriseId!.Value,
            UserId = userId,
            Kind = kind,
            Issuer = issuer,
            SerialNumber = serial,
            KeyHash = keyHash,
            HolderName = CardSubject.Read(certificate)!.Holder,
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            NotAfter = certificate.NotAfter.ToUniversalTime(),
            BoundAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;
        db.TellOwner(user, $"{card.Words()}已由{user.By(actor)}绑定到您的账号，可以用于登录", card.BoundAt);
        await db.SaveAuditedAsync(actor, nameof(BindCard), cancellationToken);
        return card;
    }

    private static X509Certificate2 Read(byte[] file)
    {
        if (file.Length is 0 or > LargestFile)
        {
            throw new BrokenRulesException(File, "请选择卡的证书文件（.cer 或 .pem，不超过 64 KB）。");
        }

        try
        {
            return X509CertificateLoader.LoadCertificate(file);
        }
        catch (CryptographicException)
        {
            throw new BrokenRulesException(File, "该文件不是证书。请从电子口岸客户端导出卡的证书（.cer），不要选择含私钥的文件。");
        }
    }

    private async Task<CardKind> KindAsync(X509Certificate2 certificate, User user, Actor actor, CancellationToken cancellationToken)
    {
        var code = await db.Enterprises.Where(row => row.Id == actor.EnterpriseId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken);
        return CardSubject.Read(certificate) switch
        {
            null => throw new BrokenRulesException(File, "证书中没有企业和持卡人信息，不是电子口岸卡的证书。"),
            { Uscc: var uscc } when uscc != code => throw new BrokenRulesException(File, "该卡不是本企业的卡。"),
            { Kind: PrintProtocol.CardKind.LegalPerson } when user.Role != UserRole.Administrator => throw new BrokenRulesException(File, "法人卡只能绑定到管理员账号。"),
            { Kind: PrintProtocol.CardKind.LegalPerson } => CardKind.LegalPerson,
            _ when user.Role == UserRole.CardlessOperator => throw new BrokenRulesException(File, "该账号是无卡操作员，请先改为有卡操作员。"),
            _ => CardKind.Operator,
        };
    }
}
