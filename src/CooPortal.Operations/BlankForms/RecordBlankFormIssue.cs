using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.BlankForms;

/// <summary>Puts the forms that customs gives out into a company's stock. A number that the company has already is left as it is.</summary>
public sealed class RecordBlankFormIssue(CooPortalDbContext db, TimeProvider clock)
{
    private static readonly Actor Customs = Actor.System("海关发放空白证单");

    /// <returns>False while the company is not registered here.</returns>
    /// <exception cref="InvalidOperationException">another company has one of the numbers</exception>
    public async Task<bool> ExecuteAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var issue = MessageXml.Read<BlankFormIssueMessage>(message.Body);
        var owner = await db.Enterprises.Where(row => row.SocialCreditCode == issue.CiqRegNo).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
        if (owner is not { } enterpriseId)
        {
            return false;
        }

        var numbers = issue.BlankForms.Select(form => BlankFormNumber.Tidy(form.SerialNo)).Distinct().ToList();
        var known = await db.BlankForms.InEveryEnterprise().AsNoTracking()
            .Where(row => row.TypeCode == issue.CertType && numbers.Contains(row.Number))
            .Select(row => new { row.Number, row.EnterpriseId })
            .ToListAsync(cancellationToken);
        if (known.Find(form => form.EnterpriseId != enterpriseId) is { } foreign)
        {
            throw new InvalidOperationException($"领用单 {issue.IssueNo}：空白证单流水号 {foreign.Number} 已发放给其他企业，本单没有入库。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var holder = issue.Holder == BlankFormHolding.Agent ? BlankFormHolder.Agent : BlankFormHolder.Exporter;
        var added = numbers.Except(known.Select(form => form.Number)).ToList();
        db.BlankForms.AddRange(added.Select(number => BlankForm.Issue(enterpriseId, issue.CertType, number, holder, issue.IssueNo, issue.IssueDate, issue.OrgCode, now)));
        if (added.Count > 0)
        {
            db.Notices.Add(new Notice
            {
                EnterpriseId = enterpriseId,
                Event = PushEvent.BlankFormIssued,
                SubjectKind = NoticeSubjects.BlankFormIssue,
                SubjectId = enterpriseId,
                Number = issue.IssueNo,
                Sender = "海关",
                Text = $"海关发放空白证单 {added.Count} 份，领用单 {issue.IssueNo}。",
                Time = now,
                CreatedAt = now,
                SourceKey = message.MessageId,
            });
            await db.SaveAuditedAsync(Customs with { EnterpriseId = enterpriseId }, nameof(RecordBlankFormIssue), cancellationToken, $"领用单 {issue.IssueNo}，{added.Count}份");
        }

        return true;
    }
}
