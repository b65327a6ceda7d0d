using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts;

/// <summary>立即注册: a company and its administrator, pending until the legal-person card or the platform administrator confirms it (decisions.md 13).</summary>
public sealed class RegisterEnterprise(CooPortalDbContext db, TimeProvider clock)
{
    public async Task<Enterprise> ExecuteAsync(RegisterEnterpriseInput input, CancellationToken cancellationToken)
    {
        var rules = Check(input).ToList();
        var name = LogIn.Normalise(input.UserName);
        if (await db.Users.AnyAsync(user => user.NormalisedUserName == name, cancellationToken))
        {
            rules.Add(new BrokenRule(nameof(input.UserName), "该用户名已被使用，请换一个", nameof(RegisterEnterprise)));
        }

        var known = rules.Count == 0 ? await db.Enterprises.SingleOrDefaultAsync(row => row.SocialCreditCode == Code(input).Value, cancellationToken) : null;
        if (known is not null and not { State: EnterpriseState.Refused })
        {
            rules.Add(new BrokenRule(nameof(input.SocialCreditCode), "该企业已经注册。请向本企业管理员申请操作员账号；如对注册有异议，请持法人卡联系客服 010-95198", nameof(RegisterEnterprise)));
        }

        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var code = Code(input);
        var enterprise = known ?? new Enterprise
        {
            SocialCreditCode = code.Value,
            OrganisationCode = code.Organisation.ToString(),
            NameZh = input.NameZh.Trim(),
            RegisteredAt = now,
        };
        enterprise.NameZh = input.NameZh.Trim();
        enterprise.State = EnterpriseState.Pending;
        enterprise.StateReason = "";
        await DisableFormerApplicantsAsync(known, cancellationToken);
        var administrator = new User
        {
            EnterpriseId = enterprise.Id,
            UserName = input.UserName.Trim(),
            NormalisedUserName = name,
            PasswordHash = PasswordHash.Create(input.Password),
            FullName = input.FullName.Trim(),
            IdNumber = IdNumber.Parse(input.IdNumber).Value,
            Mobile = input.Mobile.Trim(),
            Email = input.Email?.Trim(),
            Role = UserRole.Administrator,
            PrivacyVersion = input.PrivacyVersion,
            PrivacyAgreedAt = now,
            CreatedAt = now,
        };
        if (known is null)
        {
            db.Enterprises.Add(enterprise);
        }

        db.Users.Add(administrator);
        await db.SaveAuditedAsync(new Actor { Name = administrator.FullName, EnterpriseId = enterprise.Id }, nameof(RegisterEnterprise), cancellationToken);
        return enterprise;
    }

    /// <summary>Whoever was refused must not get in by somebody else's approval.</summary>
    private async Task DisableFormerApplicantsAsync(Enterprise? known, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            return;
        }

        foreach (var former in await db.Users.Where(user => user.EnterpriseId == known.Id).ToListAsync(cancellationToken))
        {
            former.IsDisabled = true;
        }
    }

    private static SocialCreditCode Code(RegisterEnterpriseInput input) => SocialCreditCode.Parse(input.SocialCreditCode);

    private static IEnumerable<BrokenRule> Check(RegisterEnterpriseInput input)
    {
        (string Field, string? Problem)[] checks =
        [
            (nameof(input.SocialCreditCode), SocialCreditCode.Problem(input.SocialCreditCode)),
            (nameof(input.IdNumber), IdNumber.Problem(input.IdNumber)),
            (nameof(input.Password), PasswordRules.Problem(input.Password, [.. OwnWords.Of(input.UserName, input.FullName, input.Mobile, input.Email), input.NameZh, input.SocialCreditCode])),
        ];
        return checks.Where(check => check.Problem is not null).Select(check => new BrokenRule(check.Field, check.Problem!, nameof(RegisterEnterprise)));
    }
}
