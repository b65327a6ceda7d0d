using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>打印正本, 打印副本, 打印正副本: queues a job for the agent of this browser; original and copy are two jobs. An original has one open job at a time.</summary>
public sealed class CreatePrintJob(CooPortalDbContext db, FindDocument documents, SelfPrintRights rights, TimeProvider clock)
{
    /// <returns>The job; null when the enterprise has no such certificate.</returns>
    /// <exception cref="BrokenRulesException">It may not be printed, or somebody was faster.</exception>
    public async Task<PrintJob?> ExecuteAsync(CreatePrintJobInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.SingleOrDefaultAsync(row => row.Id == input.CertificateId, cancellationToken);
        if (certificate is null || actor.EnterpriseId is not { } enterpriseId)
        {
            return null;
        }

        if (((await rights.ObstacleAsync(certificate, enterpriseId, cancellationToken))?.Text ?? PrintRights.Refusal(certificate, input.Content, null)) is { } refusal)
        {
            throw Refuse(refusal);
        }

        if (!await db.PrintAgentDevices.AnyAsync(device => device.Id == input.AgentDeviceId && !device.IsRevoked, cancellationToken))
        {
            throw Refuse("本浏览器没有配对打印控件。");
        }

        var job = await QueueAsync(certificate, input.Content, input.AgentDeviceId, TimeSpan.Zero, actor, cancellationToken);
        if (input.WithCopy)
        {
            await QueueAsync(certificate, PrintContent.Copy, input.AgentDeviceId, PrintJob.CopyAfter, actor, cancellationToken);
        }

        try
        {
            await db.SaveAuditedAsync(actor, nameof(CreatePrintJob), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refuse("该证书刚刚被其他人操作，请刷新后重试。");
        }

        return job;
    }

    private async Task<PrintJob> QueueAsync(
        Certificate certificate, PrintContent content, Guid deviceId, TimeSpan later, Actor actor, CancellationToken cancellationToken)
    {
        var kind = content == PrintContent.Original ? DocumentKind.Original : DocumentKind.Copy;
        var document = await documents.ExecuteAsync(certificate.Id, kind, cancellationToken) ?? throw Refuse("打印文件正在生成，请稍后再试。");
        var job = new PrintJob
        {
            EnterpriseId = actor.EnterpriseId!.Value,
            CertificateId = certificate.Id,
            CertificateNumber = certificate.Number,
            DocumentId = document.Id,
            Content = content,
            AgentDeviceId = deviceId,
            PagesTotal = document.Pages,
            ExceptionId = content == PrintContent.Original && certificate.MayReprint ? certificate.OpenExceptionId : null,
            RequestedByUserId = actor.UserId!.Value,
            RequestedByName = actor.Name,
            CreatedAt = clock.GetUtcNow().UtcDateTime + later,
        };
        db.PrintJobs.Add(job);
        if (content == PrintContent.Original)
        {
            certificate.ActiveOriginalJobId = job.Id;
        }

        return job;
    }

    private static BrokenRulesException Refuse(string message) => new("", message, nameof(PrintRights));
}
