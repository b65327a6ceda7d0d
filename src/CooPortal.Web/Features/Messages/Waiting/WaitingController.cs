using CooPortal.Domain.Accounts;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Messages.Waiting;

/// <summary>海关报文: what waits, what customs refused, what we could not handle. An administrator sees the company's, the platform's everybody's.</summary>
public sealed class WaitingController(CooPortalDbContext db, CustomsState state, RetryCustomsMessages retry) : Controller
{
    private const int Most = 200;

    [HttpGet]
    [RequiresRole(UserRole.Administrator, UserRole.PlatformAdministrator)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var enterpriseId = this.SignedIn().EnterpriseId;
        var isPlatform = this.SignedIn().Role == UserRole.PlatformAdministrator;
        var outbox = await db.OutboxMessages.AsNoTracking()
            .Where(row => (isPlatform || row.EnterpriseId == enterpriseId) && (row.State == OutboxState.Waiting || row.State == OutboxState.Refused))
            .OrderBy(row => row.CreatedAt)
            .Take(Most)
            .Select(row => new { row.SubjectKey, row.Kind, row.State, row.Attempts, row.CreatedAt, row.DueAt, row.LastError })
            .ToListAsync(cancellationToken);
        var inbox = isPlatform
            ? await db.InboxMessages.AsNoTracking()
                .Where(row => row.State == InboxState.Failed || row.State == InboxState.Parked)
                .OrderBy(row => row.ReceivedAt)
                .Take(Most)
                .Select(row => new InboxLine(row.Id, row.Kind, row.State, row.Attempts, row.ReceivedAt, row.LastError))
                .ToListAsync(cancellationToken)
            : [];

        var certificates = outbox.Select(row => CustomsSubject.CertificateId(row.SubjectKey)).OfType<Guid>().ToHashSet();
        var numbers = await db.Certificates.Where(row => certificates.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken);
        return View("Waiting", new WaitingView
        {
            Health = await state.OfAsync(enterpriseId, cancellationToken),
            IsPlatform = isPlatform,
            Outbox = [.. outbox.Select(row => new OutboxLine
            {
                CertificateId = CustomsSubject.CertificateId(row.SubjectKey),
                Subject = Subject(row.SubjectKey, numbers),
                Kind = row.Kind,
                IsRefused = row.State == OutboxState.Refused,
                Attempts = row.Attempts,
                CreatedAt = row.CreatedAt,
                DueAt = row.DueAt,
                LastError = row.LastError,
            })],
            Inbox = inbox,
        });
    }

    [HttpPost]
    public async Task<IActionResult> SendNow(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        if (user.EnterpriseId is null && user.Role != UserRole.PlatformAdministrator)
        {
            return NotFound();
        }

        var woken = await retry.SendNowAsync(user.EnterpriseId, cancellationToken);
        this.FlashInformation(woken == 0 ? "报文正在发送，请稍候查看结果。" : $"已开始重新发送 {woken} 份报文。");
        return LocalRedirect(Request.LocalReferer() is { Length: > 0 } back ? back : "/home");
    }

    [HttpPost]
    [RequiresRole(UserRole.PlatformAdministrator)]
    public async Task<IActionResult> HandleAgain(Guid id, CancellationToken cancellationToken)
    {
        if (!await retry.HandleAgainAsync(id, cancellationToken))
        {
            return NotFound();
        }

        this.FlashInformation("已重新处理，请稍候刷新查看结果。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [RequiresRole(UserRole.PlatformAdministrator)]
    public async Task<IActionResult> OpenChannel(CancellationToken cancellationToken)
    {
        await retry.OpenChannelAsync(cancellationToken);
        this.FlashSuccess("通道已恢复，等待的报文开始发送。");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(CancellationToken cancellationToken)
    {
        var sentence = CustomsState.Sentence(await state.OfAsync(this.SignedIn().EnterpriseId, cancellationToken));
        return Json(new Dictionary<string, object>
        {
            ["customs-banner"] = new { hidden = sentence is null },
            ["customs-banner-text"] = new { text = sentence ?? "" },
        });
    }

    private static string Subject(string key, Dictionary<Guid, string> numbers) =>
        CustomsSubject.CertificateId(key) is { } id ? numbers.GetValueOrDefault(id, "原产地证书")
        : CustomsSubject.EnterpriseId(key) is not null ? "企业基本信息"
        : CustomsSubject.AgencyRelationId(key) is not null ? "代理企业信息"
        : CustomsSubject.SealEnterpriseId(key) is not null ? "印章签名授权"
        : key;
}
