using CooPortal.Domain.Agency;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Features.Home.Downloads;
using CooPortal.Web.Features.SelfPrint.Instructions;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>主界面, the first page after login: what waits, what came, what is new, where to go.</summary>
public sealed class DesktopController(CooPortalDbContext db, NavigationMenus menus, FindEnterpriseStanding standings) : Controller
{
    private const int Newest = 4;

    [HttpGet("/home")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        var downloads = await DownloadLine.ListAsync(db, cancellationToken);
        return View("Desktop", new DesktopView
        {
            User = user,
            Menu = await menus.ForAsync(user, Request.Path, cancellationToken),
            SelfPrint = SelfPrintFunction.LinkedTo(await menus.ForAsync(user, "/self-print/instructions", cancellationToken)),
            Counts = await db.Certificates.GroupBy(certificate => certificate.Status)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            Waiting = user.EnterpriseId is null ? [] : await WaitingAsync(user.EnterpriseId.Value, cancellationToken),
            Receipts = await db.Receipts.AsNoTracking().OrderByDescending(receipt => receipt.ReceivedAt).ThenByDescending(receipt => receipt.Id).Take(6).ToListAsync(cancellationToken),
            Announcements = await db.Announcements.AsNoTracking().Where(row => row.PublishedAt != null).OrderByDescending(row => row.PublishedAt).Take(5).ToListAsync(cancellationToken),
            Downloads = [.. downloads.Take(5)],
            Notice = user.EnterpriseId is { } id ? (await standings.ExecuteAsync(id, cancellationToken)).Refusal : null,
        });
    }

    private async Task<IReadOnlyList<WaitingGroup>> WaitingAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var own = db.Certificates.AsNoTracking().Where(row => row.FilerEnterpriseId == enterpriseId && !row.IsShelved);
        List<WaitingGroup> groups =
        [
            await GroupAsync("退证待修改", "按海关的原因修改后重新申报", "/certificates/query?Status=Returned&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.Returned), cancellationToken),
            await GroupAsync("发送失败", "核对后再次申报", "/certificates/query?Status=SendFailed&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.SendFailed), cancellationToken),
            await GroupAsync("核查中", "按海关的要求回复核查", "/certificates/query?Status=UnderVerification&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.UnderVerification), cancellationToken),
            await GroupAsync(
                "待打印", "版式已收到，可以打印正本", "/self-print/print",
                own.Where(row => row.Status == CertificateStatus.Approved && row.LayoutStatus == LayoutStatus.Received && row.PrintStatus == PrintStatus.Pending && row.CustomsArchiveStatus == CustomsArchiveStatus.NotArchived),
                cancellationToken),
            await GroupAsync("暂存未申报", "完成录入后申报", "/certificates/query?Status=Draft&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.Draft), cancellationToken),
        ];
        var agents = await db.AgencyRelations.CountAsync(row => row.Status == AgencyRelationStatus.PendingSubmit || row.Status == AgencyRelationStatus.PendingDelete || row.Status == AgencyRelationStatus.Refused, cancellationToken);
        groups.Add(new WaitingGroup("代理企业待提交", "提交海关后生效", agents, "/agency/agents", []));
        return [.. groups.Where(group => group.Count > 0)];
    }

    private static async Task<WaitingGroup> GroupAsync(string title, string hint, string href, IQueryable<Certificate> rows, CancellationToken cancellationToken) => new(
        title,
        hint,
        await rows.CountAsync(cancellationToken),
        href,
        await rows.OrderByDescending(row => row.UpdatedAt).Take(Newest)
            .Select(row => new WaitingLine(row.Id, row.Number, row.TypeCode, row.Header.Exporter, row.Status, row.UpdatedAt))
            .ToListAsync(cancellationToken));
}
