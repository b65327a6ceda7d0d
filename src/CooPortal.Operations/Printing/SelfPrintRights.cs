using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>
/// Which certificates a company may print itself (rows 254, 257-261): approved after customs' receipt of the exporter's seal authorisation, of an
/// announced type, its own or of a principal that lets it print. Lists, printing, downloads and exceptions all ask here; the state of
/// the paper is asked of <see cref="PrintRights"/>.
/// </summary>
public sealed class SelfPrintRights(CooPortalDbContext db)
{
    /// <summary>Those of the rows that the company may print itself.</summary>
    public async Task<IQueryable<Certificate>> ListedAsync(IQueryable<Certificate> rows, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var code = await db.Enterprises.Where(row => row.Id == enterpriseId).Select(row => row.SocialCreditCode).SingleAsync(cancellationToken);
        var principals = await db.AcceptedPrincipalsAsync(code, cancellationToken);
        return AnnouncedTypes.SelfPrint.Of(rows)
            .Where(row => row.Status == CertificateStatus.Approved)
            .Where(row => db.Enterprises.Any(owner => owner.Id == (row.ExporterEnterpriseId ?? row.FilerEnterpriseId) && owner.SealAuthorisedAt < row.Issue.ApprovedAt))
            .Where(row => (row.ExporterEnterpriseId ?? row.FilerEnterpriseId) == enterpriseId
                || (principals.Contains(row.ExporterOrganisationCode) && db.PrintAuthorisations.Any(given =>
                    given.EnterpriseId == row.ExporterEnterpriseId && given.AgentEnterpriseId == enterpriseId && given.GrantedAt <= row.DeclaredAt)));
    }

    /// <summary>Why the company may not print this certificate itself; null when it may.</summary>
    public async Task<SelfPrintObstacle?> ObstacleAsync(Certificate certificate, Guid enterpriseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (OfCertificate(certificate) is { } own)
        {
            return own;
        }

        var ownerId = certificate.ExporterEnterpriseId ?? certificate.FilerEnterpriseId;
        var owner = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == ownerId, cancellationToken);
        if (ownerId != enterpriseId && await OfAgentAsync(certificate, owner, enterpriseId, cancellationToken) is { } agents)
        {
            return agents;
        }

        return owner.SealAuthorisedAt is { } authorised
            ? ApprovedTooEarly(certificate, authorised)
            : new(SelfPrintObstacleKind.SealNotAuthorised, await NotAuthorisedAsync(certificate, owner, ownerId == enterpriseId, cancellationToken));
    }

    private static SelfPrintObstacle? OfCertificate(Certificate certificate) => certificate.Status switch
    {
        CertificateStatus.Cancelled => new(SelfPrintObstacleKind.Cancelled, $"证书 {certificate.Number} 已注销，不能打印。"),
        CertificateStatus.Replaced => new(SelfPrintObstacleKind.Replaced, $"证书 {certificate.Number} 已被更改证或重发证代替，请打印新的证书。"),
        not CertificateStatus.Approved => new(SelfPrintObstacleKind.NotApproved, $"证书 {certificate.Number} 的单据状态为“{certificate.Status.TitleZh()}”，海关审核通过后才能自助打印。"),
        _ when !AnnouncedTypes.SelfPrint.Includes(certificate) => new(
            SelfPrintObstacleKind.TypeNotAnnounced, $"证书 {certificate.Number} 的证书类别（或输往的国家/地区）不在海关总署公告的自助打印范围内，请在“证书查询”中打印后到签证机构领取签章证书。"),
        _ => null,
    };

    private static SelfPrintObstacle? ApprovedTooEarly(Certificate certificate, DateTime authorised) => certificate.Issue.ApprovedAt > authorised
        ? null
        : new(
            SelfPrintObstacleKind.ApprovedBefore,
            $"证书 {certificate.Number} 于{Time(certificate.Issue.ApprovedAt)}审核通过，印章签名授权于{Time(authorised)}才成功。授权成功之后审核通过的证书才能自助打印，该证书请采用现行的打印方式。");

    private async Task<SelfPrintObstacle?> OfAgentAsync(Certificate certificate, Enterprise owner, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var agent = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == enterpriseId, cancellationToken);
        if (await db.FindAcceptedRelationAsync(agent.SocialCreditCode, owner.OrganisationCode, cancellationToken) is null)
        {
            return new(SelfPrintObstacleKind.AgentNotAllowed, $"贵公司与{owner.NameZh}的代理关系不在有效状态，不能代理打印证书 {certificate.Number}。");
        }

        var granted = await db.PrintAuthorisations.InEveryEnterprise().AsNoTracking()
            .Where(row => row.EnterpriseId == owner.Id && row.AgentEnterpriseId == enterpriseId)
            .Select(row => (DateTime?)row.GrantedAt)
            .SingleOrDefaultAsync(cancellationToken);
        return granted switch
        {
            null => new(SelfPrintObstacleKind.AgentNotAllowed, $"{owner.NameZh}尚未授权贵公司代理打印。请委托企业使用法人卡登录，在“授权管理-代理打印授权”中授权；授权后新申报并审批通过的证书才能代理打印。"),
            { } at when at > certificate.DeclaredAt => new(
                SelfPrintObstacleKind.AgentNotAllowed, $"证书 {certificate.Number} 于{Time(certificate.DeclaredAt)}申报，{owner.NameZh}于{Time(at)}才授权贵公司代理打印。授权后新申报的证书才能代理打印，该证书请由委托企业打印。"),
            _ => null,
        };
    }

    private async Task<string> NotAuthorisedAsync(Certificate certificate, Enterprise owner, bool isOwn, CancellationToken cancellationToken)
    {
        if (!isOwn)
        {
            return $"委托企业{owner.NameZh}尚未完成印章签名授权。授权成功之后审核通过的证书才能自助打印，证书 {certificate.Number} 请采用现行的打印方式。";
        }

        var last = await db.SealAuthorisations.InEveryEnterprise().AsNoTracking()
            .Where(row => row.EnterpriseId == owner.Id)
            .OrderByDescending(row => row.Round)
            .Select(row => (SealAuthorisationStatus?)row.Status)
            .FirstOrDefaultAsync(cancellationToken);
        var state = last switch
        {
            null => "贵公司尚未办理印章签名授权。请使用法人卡登录，在“印章管理”中制作印章和签名，再到“授权管理-印章签名授权”中授权",
            SealAuthorisationStatus.Refused => "贵公司的印章签名授权失败。请使用法人卡登录，在“授权管理-授权结果”中查看原因，改正后重新授权",
            _ => "贵公司的印章签名授权正在等待海关答复",
        };
        return $"{state}。授权成功之后审核通过的证书才能自助打印，证书 {certificate.Number} 请采用现行的打印方式。";
    }

    private static string Time(DateTime? utc) => utc is { } time ? $" {time.TextInChina()} " : "";
}
