using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>
/// Asks customs' qualification register (海关企业通用资质) for the company. The question runs as work of its own, because customs may be away;
/// the answer is kept as a receipt, from which the form is prefilled. Running twice stores the answer once.
/// </summary>
public sealed class PullQualification(CooPortalDbContext db, WorkQueue queue, WorkSignal signal, ICustomsChannel customs, TimeProvider clock) : IWorkJob
{
    public string Name => "pull-qualification";

    public static string KeyOf(Guid enterpriseId) => $"pull-qualification:{enterpriseId}";

    /// <summary>Asks in the caller's unit of work.</summary>
    public Task EnqueueAsync(Guid enterpriseId, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(Name, KeyOf(enterpriseId), enterpriseId, enterpriseId, cancellationToken);

    /// <summary>Asks again after customs could not be reached.</summary>
    public async Task RetryAsync(Actor actor, CancellationToken cancellationToken)
    {
        var enterpriseId = actor.EnterpriseId!.Value;
        var key = KeyOf(enterpriseId);
        if (await db.WorkItems.SingleOrDefaultAsync(item => item.Key == key, cancellationToken) is not { } item)
        {
            await EnqueueAsync(enterpriseId, cancellationToken);
        }
        else if (item.HasFailed)
        {
            item.HasFailed = false;
            item.Attempts = 0;
            item.DueAt = clock.GetUtcNow().UtcDateTime;
            signal.Wake();
        }
        else
        {
            return;
        }

        await db.SaveAuditedAsync(actor, nameof(PullQualification), cancellationToken);
    }

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (await db.Receipts.InEveryEnterprise().AnyAsync(row => row.SubjectId == enterprise.Id && row.SubjectKind == EnterpriseReceipts.Qualification, cancellationToken))
        {
            return;
        }

        var answer = await customs.AskAsync<QualificationAnswerMessage>(new QualificationQueryMessage { CiqRegNo = enterprise.SocialCreditCode }, cancellationToken);
        if (answer.CiqRegNo != enterprise.SocialCreditCode)
        {
            throw new InvalidOperationException($"Customs answered for {answer.CiqRegNo} when asked for {enterprise.SocialCreditCode}.");
        }

        db.Receipts.Add(new Receipt
        {
            EnterpriseId = enterprise.Id,
            SubjectKind = EnterpriseReceipts.Qualification,
            SubjectId = enterprise.Id,
            MessageId = KeyOf(enterprise.Id),
            Time = answer.RspGenTime,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
            Sender = "海关",
            Kind = "企业通用资质",
            Text = answer.Enterprise is null ? "海关企业通用资质系统中没有贵公司的备案记录，请手工录入企业基本信息。" : "已从海关企业通用资质系统调取贵公司的备案信息。",
            Applied = true,
            Raw = MessageXml.Write(answer),
        });
        await db.SaveAuditedAsync(Actor.System(Name), nameof(PullQualification), cancellationToken, answer.Enterprise is null ? "没有记录" : "有记录");
    }
}
