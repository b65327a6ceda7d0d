using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>保存 of a 委托人. The English text must fit the certificate's 出口商, which it fills.</summary>
public sealed class SavePrincipal(CooPortalDbContext db, FindEnterpriseStanding standings, TimeProvider clock)
{
    private const int LongestName = 200;

    /// <returns>Null when there is no such entry.</returns>
    /// <exception cref="BrokenRulesException">something typed is wrong, or the code is listed already</exception>
    public async Task<Principal?> ExecuteAsync(SavePrincipalInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (AgencyGate.WhyNoPrincipals(await standings.ExecuteAsync(actor.EnterpriseId!.Value, cancellationToken)) is { } refusal)
        {
            throw new BrokenRulesException("", refusal);
        }

        var typed = (input.OrganisationCode ?? "").Trim().ToUpperInvariant();
        var whole = SocialCreditCode.TryParse(typed, out var social) ? social : null;
        var organisation = whole?.Organisation ?? (OrganisationCode.TryParse(typed, out var code) ? code : null);
        var rules = Check(input, typed, organisation).ToList();
        if (organisation is not null && await db.Principals.AnyAsync(row => row.OrganisationCode == organisation.Value && row.Id != input.Id, cancellationToken))
        {
            rules.Add(new BrokenRule(nameof(input.OrganisationCode), $"委托人 {organisation.Value} 已在列表中，请选中后修改"));
        }

        if (rules.Count > 0)
        {
            throw new BrokenRulesException(rules);
        }

        var principal = input.Id is null ? null : await db.Principals.SingleOrDefaultAsync(row => row.Id == input.Id, cancellationToken);
        if (input.Id is not null && principal is null)
        {
            return null;
        }

        if (principal is not null && principal.Version != input.Version)
        {
            throw new BrokenRulesException("", "该委托人刚刚被其他操作员修改过，请重新打开后再修改。");
        }

        principal ??= db.Principals.Add(new Principal { EnterpriseId = actor.EnterpriseId.Value, OrganisationCode = "", NameZh = "", NameAndAddressEn = "" }).Entity;
        principal.OrganisationCode = organisation!.Value;
        principal.SocialCreditCode = whole?.Value ?? (principal.SocialCreditCode?.Contains(organisation.Value, StringComparison.Ordinal) == true ? principal.SocialCreditCode : null);
        principal.NameZh = input.NameZh!.Trim();
        principal.NameAndAddressEn = Exporter(input.NameAndAddressEn).Text;
        principal.SavedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveAuditedAsync(actor, nameof(SavePrincipal), cancellationToken);
        return principal;
    }

    private static IEnumerable<BrokenRule> Check(SavePrincipalInput input, string typed, OrganisationCode? organisation)
    {
        if (typed.Length == 0)
        {
            yield return new BrokenRule(nameof(input.OrganisationCode), "请填写主体识别码");
        }
        else if (organisation is null)
        {
            yield return new BrokenRule(nameof(input.OrganisationCode), "主体识别码应为9位（统一社会信用代码第9至17位），校验位须正确；也可填写18位统一社会信用代码");
        }

        if (string.IsNullOrWhiteSpace(input.NameZh))
        {
            yield return new BrokenRule(nameof(input.NameZh), "请填写委托企业中文名称");
        }
        else if (input.NameZh.Trim().Length > LongestName)
        {
            yield return new BrokenRule(nameof(input.NameZh), $"委托企业中文名称最多{LongestName}字");
        }

        if (string.IsNullOrWhiteSpace(input.NameAndAddressEn))
        {
            yield return new BrokenRule(nameof(input.NameAndAddressEn), "请填写委托企业英文名称及地址");
        }
        else if (Exporter(input.NameAndAddressEn).Problem is { } problem)
        {
            yield return new BrokenRule(nameof(input.NameAndAddressEn), problem.Replace(HeaderFields.Exporter.LabelZh, "委托企业英文名称及地址", StringComparison.Ordinal));
        }
    }

    /// <summary>The text as the certificate's field takes it.</summary>
    private static (string Text, string? Problem) Exporter(string? typed)
    {
        var header = new CertificateHeader();
        var problem = HeaderFields.Exporter.Write(header, typed);
        return (header.Exporter ?? "", problem ?? HeaderFields.Exporter.Problems(header, english: true).FirstOrDefault());
    }
}
