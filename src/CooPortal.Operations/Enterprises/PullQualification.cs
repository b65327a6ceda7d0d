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
/// Asks customs' qualification register (海关企业通用资质) for the company. The answer, a record or none, is kept as a receipt, from
/// which the form is prefilled. Running twice stores it once; customs away: the runner tries again, then the page offers to.
/// </summary>
public sealed class PullQualification(CooPortalDbContext db, ICustomsChannel customs, TimeProvider clock) : IWorkJob
{
    public const string JobName = "pull-qualification";

    public string Name => JobName;

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
            MessageId = item.Key,
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
