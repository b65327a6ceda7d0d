using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Cards;

/// <summary>Takes a card's signature (security.md §3, step 4). Names in a certificate prove nothing: the registered issuer, serial and key count.</summary>
public sealed class AnswerCardChallenge(CooPortalDbContext db, OpenCardChallenges challenges, CardTrust trust, PrintAgentOptions options)
{
    private const int LongestChain = 6;

    /// <returns>The ticket that the browser brings back.</returns>
    /// <exception cref="CardRefusedException">The answer is not accepted, and why.</exception>
    public async Task<string> ExecuteAsync(string publicId, CardAnswer answer, string portalOrigin, CancellationToken cancellationToken)
    {
        var challenge = await challenges.FindAsync(publicId, cancellationToken);
        if (challenge.Purpose == CardChallengePurpose.Pair || answer.Version != CardStatement.Version || answer.Chain.Count is 0 or > LongestChain)
        {
            throw new CardRefusedException(RefusalCodes.Malformed, "报文格式不正确。");
        }

        if (!options.Admits(answer.AgentVersion ?? ""))
        {
            throw new CardRefusedException(RefusalCodes.TooOld, $"电子口岸客户端控件版本过低，请升级到 {options.MinimumVersion} 及以上版本后重新登录。");
        }

        using var certificate = Parse(answer.Chain[0]);
        if (!CardSignature.Verify(certificate, OpenCardChallenges.LinesOf(challenge, portalOrigin), answer.Signature))
        {
            throw new CardRefusedException(RefusalCodes.BadSignature, "签名与内容不符。");
        }

        trust.Check(certificate, answer.Chain.Skip(1).Select(Parse));
        var kept = JsonSerializer.Serialize(answer, ProtocolJson.Options);
        if (challenge.Purpose == CardChallengePurpose.Register)
        {
            await CheckApplicantAsync(challenge, certificate, cancellationToken);
            return await challenges.TakeAnswerAsync(challenge, null, null, kept, cancellationToken);
        }

        var card = await FindCardAsync(certificate, cancellationToken);
        if (challenge.Purpose == CardChallengePurpose.Seal && (card.Kind != Domain.Accounts.CardKind.LegalPerson || card.EnterpriseId != challenge.EnterpriseId))
        {
            throw new CardRefusedException(RefusalCodes.WrongCard, "此操作须使用本企业的法人卡。");
        }

        return await challenges.TakeAnswerAsync(challenge, card.Id, card.UserId, kept, cancellationToken);
    }

    private static X509Certificate2 Parse(byte[] der)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (CryptographicException)
        {
            throw new CardRefusedException(RefusalCodes.Malformed, "证书格式不正确。");
        }
    }

    private async Task<Card> FindCardAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        var keyHash = Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));
        var (issuer, serial) = (certificate.Issuer, certificate.SerialNumber);
        var card = await db.Cards.InEveryEnterprise()
            .SingleOrDefaultAsync(row => row.KeyHash == keyHash && row.SerialNumber == serial && row.Issuer == issuer && !row.IsDisabled, cancellationToken);
        var isActive = card is not null && await db.Users.AnyAsync(user => user.Id == card.UserId && !user.IsDisabled, cancellationToken);
        return isActive ? card! : throw new CardRefusedException(RefusalCodes.UnknownCard, "该卡未绑定到有效的账户。");
    }

    /// <summary>Registration: nobody is registered yet, so here, and only here, the certificate's own code is compared (decisions.md 13).</summary>
    private async Task CheckApplicantAsync(Accounts.CardChallenge challenge, X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        var code = await db.Enterprises.Where(row => row.Id == challenge.EnterpriseId).Select(row => row.SocialCreditCode).SingleOrDefaultAsync(cancellationToken);
        if (CardSubject.Read(certificate) is not { Kind: PrintProtocol.CardKind.LegalPerson } subject || subject.Uscc != code)
        {
            throw new CardRefusedException(RefusalCodes.WrongCard, "请使用所注册企业的法人卡。");
        }
    }
}
