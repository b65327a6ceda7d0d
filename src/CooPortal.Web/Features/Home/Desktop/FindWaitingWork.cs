using CooPortal.Domain.Agency;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Sealing;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.Operations.Verification;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>What waits for a user, and what runs out within a month: certificates not yet printed, cards, seals; verifications with the day of the answer.</summary>
public sealed class FindWaitingWork(CooPortalDbContext db, FindVerifications verifications, SelfPrintRights rights, TimeProvider clock)
{
    private const int Newest = 4;
    private const int DaysAhead = 30;

    private static readonly PreReviewState[] Unfinished = [.. Enum.GetValues<PreReviewState>().Where(state => state.Audit() == PreReviewAudit.Draft), PreReviewState.AddedRejected, PreReviewState.DeregistrationRejected];

    /// <returns>Empty kinds are left out.</returns>
    public async Task<IReadOnlyList<WaitingGroup>> ExecuteAsync(SignedInUser user, CancellationToken cancellationToken)
    {
        if (user.EnterpriseId is not { } enterpriseId)
        {
            return [];
        }

        var own = db.Certificates.AsNoTracking().Where(row => row.FilerEnterpriseId == enterpriseId && !row.IsShelved);
        var printable = await rights.ListedAsync(db.Certificates.AsNoTracking().Where(row => !row.IsShelved), enterpriseId, cancellationToken);
        var unprinted = printable.Where(row => row.PrintStatus == PrintStatus.Pending && row.DownloadedAt == null && row.CustomsArchiveStatus == CustomsArchiveStatus.NotArchived);
        List<WaitingGroup> groups =
        [
            await GroupAsync("退证待修改", "按海关的原因修改后重新申报", "/certificates/query?Status=Returned&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.Returned), cancellationToken),
            await GroupAsync("发送失败", "核对后再次申报", "/certificates/query?Status=SendFailed&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.SendFailed), cancellationToken),
            await GroupAsync("核查中", "按海关的要求回复核查", "/certificates/query?Status=UnderVerification&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.UnderVerification), cancellationToken),
            .. await VerificationsAsync(cancellationToken),
            await GroupAsync("待打印", "版式已收到，可以打印正本", "/self-print/print", unprinted.Where(row => row.LayoutStatus == LayoutStatus.Received), cancellationToken),
            .. await RunningOutAsync(unprinted, cancellationToken),
            await GroupAsync("暂存未申报", "完成录入后申报", "/certificates/query?Status=Draft&CreatedFrom=", own.Where(row => row.Status == CertificateStatus.Draft), cancellationToken),
            .. await ExpiringCardsAsync(user, cancellationToken),
            .. await ExpiringSealsAsync(cancellationToken),
        ];
        var agents = await db.AgencyRelations.CountAsync(row => row.Status == AgencyRelationStatus.PendingSubmit || row.Status == AgencyRelationStatus.PendingDelete || row.Status == AgencyRelationStatus.Refused, cancellationToken);
        groups.Add(new WaitingGroup("代理企业待提交", "提交海关后生效", agents, "/agency/agents", []));
        var products = await db.PreReviewProducts.CountAsync(row => Unfinished.Contains(row.State), cancellationToken);
        groups.Add(new WaitingGroup("产品预审待提交", "修改后提交海关审核", products, "/pre-review/products", []));
        var supplements = await db.DeclarationSupplements.CountAsync(row => row.State == SupplementState.Refused, cancellationToken);
        groups.Add(new WaitingGroup("报关单补录未被接收", "按海关的原因核对后重新补录", supplements, "/supplements/query?State=Refused", []));
        return [.. groups.Where(group => group.Count > 0)];
    }

    /// <summary>Issued certificates that nobody printed and that will soon be too old for the buyer's customs, by the types' periods of validity.</summary>
    private async Task<IReadOnlyList<WaitingGroup>> RunningOutAsync(IQueryable<Certificate> unprinted, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var groups = new List<WaitingGroup>();
        foreach (var types in CertificateCatalogue.All.GroupBy(type => type.ValidityMonths))
        {
            var codes = types.Select(type => type.Code).ToList();
            var (oldest, newest) = (today.AddMonths(-types.Key), today.AddDays(DaysAhead).AddMonths(-types.Key));
            groups.Add(await GroupAsync(
                $"{types.Key} 个月有效期将满，尚未打印", $"{DaysAhead} 天内到期；过期后进口方海关可能不予优惠", "/self-print/print",
                unprinted.Where(row => codes.Contains(row.TypeCode) && row.Issue.Date >= oldest && row.Issue.Date <= newest), cancellationToken));
        }

        return groups;
    }

    /// <summary>核查记录单 with the day by which customs wants the answer; those that are too late by themselves.</summary>
    private async Task<IReadOnlyList<WaitingGroup>> VerificationsAsync(CancellationToken cancellationToken)
    {
        const string List = "/verification/records";
        var today = clock.Today();
        var waiting = await verifications.WaitingAsync(today, cancellationToken);
        return
        [
            new WaitingGroup("核查已逾期", "超过回复期限，请尽快处理并提交", waiting.Late, List, []),
            new WaitingGroup(
                "核查待回复",
                waiting.NextReplyBy is { } day ? $"最近期限 {day:MM-dd}，{(day == today ? "今天" : $"还有 {day.DayNumber - today.DayNumber} 天")}" : "",
                waiting.Count - waiting.Late,
                List,
                []),
        ];
    }

    /// <summary>An administrator is told of every card of the company, others of their own.</summary>
    private async Task<IReadOnlyList<WaitingGroup>> ExpiringCardsAsync(SignedInUser user, CancellationToken cancellationToken)
    {
        var soon = clock.GetUtcNow().UtcDateTime.AddDays(DaysAhead);
        var cards = await db.Cards.AsNoTracking()
            .Where(card => !card.IsDisabled && card.NotAfter <= soon && (user.IsAdministrator || card.UserId == user.UserId))
            .OrderBy(card => card.NotAfter).Select(card => new { card.HolderName, card.NotAfter }).ToListAsync(cancellationToken);
        return cards.Count == 0 ? [] : [new WaitingGroup(
            "卡证书将到期", $"{cards[0].HolderName} 的卡 {ChinaTime.Date(cards[0].NotAfter)} 到期，请到制卡点更新", cards.Count, user.IsAdministrator ? "/operators/list" : "/accounts/profile", [])];
    }

    private async Task<IReadOnlyList<WaitingGroup>> ExpiringSealsAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var soon = today.AddDays(DaysAhead);
        var seals = await db.SealImages.AsNoTracking()
            .Where(SealImage.UsableOn(today)).Where(image => image.ValidTo <= soon)
            .OrderBy(image => image.ValidTo).Select(image => new { image.Name, image.ValidTo }).ToListAsync(cancellationToken);
        return seals.Count == 0 ? [] : [new WaitingGroup(
            "印章签名将到期", $"“{seals[0].Name}”{seals[0].ValidTo:yyyy-MM-dd} 到期，到期后不能再用于自助打印", seals.Count, "/self-print/seals", [])];
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
