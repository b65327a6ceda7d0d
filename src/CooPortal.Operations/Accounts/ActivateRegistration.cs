using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Cards;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>
/// The company's own legal-person card confirms its registration (decisions.md 13). The card's certificate named the company once, when the
/// challenge was answered; from now on its issuer, serial number and key alone count.
/// </summary>
public sealed class ActivateRegistration(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>What the card signs.</summary>
    public static byte[] StatementOf(Enterprise enterprise, User administrator) => StatementPayload.Build(
    [
        ("uscc", enterprise.SocialCreditCode),
        ("enterprise", OneLine(enterprise.NameZh)),
        ("administrator", OneLine(administrator.FullName)),
        ("user-name", OneLine(administrator.UserName)),
    ]);

    /// <exception cref="CardRefusedException">The registration was decided meanwhile.</exception>
    public async Task ExecuteAsync(CardChallenge challenge, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == challenge.EnterpriseId, cancellationToken);
        if (enterprise.State != EnterpriseState.Pending)
        {
            throw new CardRefusedException(RefusalCodes.ChallengeGone, "该企业的注册已经处理过，请直接登录。");
        }

        var administrator = await FindAdministratorAsync(db, enterprise.Id, cancellationToken);
        var statement = StatementOf(enterprise, administrator);
        if (!statement.AsSpan().SequenceEqual(challenge.Payload))
        {
            throw new CardRefusedException(RefusalCodes.ChallengeGone, "注册内容在签名之后有变化，请重新发起。");
        }

        db.Scope.UseEnterprise(enterprise.Id);
        enterprise.State = EnterpriseState.Active;
        var answer = JsonSerializer.Deserialize<CardAnswer>(challenge.Answer, ProtocolJson.Options)!;
        await BindAsync(enterprise, administrator, answer, cancellationToken);
        var actor = new Actor
        {
            UserId = administrator.Id,
            Name = administrator.FullName,
            EnterpriseId = enterprise.Id,
            Role = administrator.Role,
            Method = SessionMethod.LegalPersonCard,
        };
        await db.SaveAuditedAsync(actor, nameof(ActivateRegistration), cancellationToken, "法人卡核验通过");
    }

    /// <summary>The administrator who registered the company.</summary>
    internal static Task<User> FindAdministratorAsync(CooPortalDbContext db, Guid enterpriseId, CancellationToken cancellationToken) =>
        db.Users.Where(user => user.EnterpriseId == enterpriseId && user.Role == UserRole.Administrator && !user.IsDisabled)
            .OrderBy(user => user.CreatedAt).ThenBy(user => user.Id).FirstAsync(cancellationToken);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private async Task BindAsync(Enterprise enterprise, User administrator, CardAnswer answer, CancellationToken cancellationToken)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(answer.Chain[0]);
        var keyHash = Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
        var (issuer, serial) = (certificate.Issuer, certificate.SerialNumber);
        if (await db.Cards.InEveryEnterprise().AnyAsync(row => row.KeyHash == keyHash && row.SerialNumber == serial && row.Issuer == issuer, cancellationToken))
        {
            throw new CardRefusedException(RefusalCodes.WrongCard, "该卡已绑定到其他账号，不能用于注册。");
        }

        var card = db.Cards.Add(new Card
        {
            EnterpriseId = enterprise.Id,
            UserId = administrator.Id,
            Kind = Domain.Accounts.CardKind.LegalPerson,
            Issuer = issuer,
            SerialNumber = serial,
            KeyHash = keyHash,
            HolderName = CardSubject.Read(certificate)?.Holder ?? administrator.FullName,
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            NotAfter = certificate.NotAfter.ToUniversalTime(),
            BoundAt = clock.GetUtcNow().UtcDateTime,
        }).Entity;
        db.TellOwner(administrator, $"{card.Words()}已随企业注册的核验绑定到您的账号，可以用于登录", card.BoundAt);
    }
}
