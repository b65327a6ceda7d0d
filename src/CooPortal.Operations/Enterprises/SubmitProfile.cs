using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>提交: sends the saved profile to customs, which takes it without review. Each sending is a round of its own, which the receipt answers.</summary>
public sealed class SubmitProfile(CooPortalDbContext db, CustomsOutbox outbox, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">not saved, not promised, not complete, or under way already</exception>
    public async Task ExecuteAsync(SubmitProfileInput input, Actor actor, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
        var profile = await db.EnterpriseProfiles.Where(row => row.EnterpriseId == enterprise.Id).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancellationToken);
        var saved = RequireSaved(profile, input);
        var form = ProfileForm.Read(input.Values, saved);
        if (form.Problems.Count > 0 || EnterpriseProfileFields.Differences(form.Profile, saved) is { Count: > 0 })
        {
            var changed = EnterpriseProfileFields.Differences(form.Profile, saved);
            throw new BrokenRulesException(
            [
                new BrokenRule("", changed.Count > 0 ? $"{string.Join("、", changed)}修改后尚未保存，请先点击【暂存】，再提交。" : "页面上有填写有误的内容，请改正并点击【暂存】后再提交。"),
                .. form.Problems,
            ]);
        }

        var missing = EnterpriseProfileCheck.Complete(saved).Select(found => new BrokenRule(found.Key, found.Problem)).ToList();
        if (!input.Promised)
        {
            missing.Add(new BrokenRule(nameof(SubmitProfileInput.Promised), "请先勾选申请人承诺，再提交。"));
        }

        if (missing.Count > 0)
        {
            throw new BrokenRulesException(missing);
        }

        await SendAsync(enterprise, saved, cancellationToken);
        await db.SaveAuditedAsync(actor, nameof(SubmitProfile), cancellationToken);
    }

    private static EnterpriseProfile RequireSaved(EnterpriseProfile? profile, SubmitProfileInput input) => profile switch
    {
        null or { SavedAt: null } => throw new BrokenRulesException("", "请先点击【暂存】保存企业基本信息，再提交。"),
        { SyncStatus: SyncStatus.Syncing } => throw new BrokenRulesException("", "企业基本信息已提交，正在向海关同步，请勿重复提交。"),
        { SyncStatus: SyncStatus.Synced } => throw new BrokenRulesException("", "企业基本信息已同步成功，没有待提交的变更。需要变更时，请修改后先点击【暂存】，再提交。"),
        _ when profile.Version != input.Version || profile.Revision != input.Revision =>
            throw new DbUpdateConcurrencyException("The profile was saved by somebody else since it was opened."),
        _ => profile,
    };

    private async Task SendAsync(Enterprise enterprise, EnterpriseProfile profile, CancellationToken cancellationToken)
    {
        var subject = CustomsSubject.Enterprise(enterprise.Id);
        var round = 1 + await db.OutboxMessages.CountAsync(row => row.SubjectKey == subject, cancellationToken);
        profile.Submit(clock.GetUtcNow().UtcDateTime);
        await outbox.EnqueueAsync(subject, EnterpriseFiling.ToMessage(enterprise, profile), enterprise.Id, round, cancellationToken);
    }
}
