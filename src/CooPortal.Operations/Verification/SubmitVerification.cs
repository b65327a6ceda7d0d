using CooPortal.CustomsProtocol;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Verification;

/// <summary>【提交】: keeps what was typed and sends the answer; its files follow one by one.</summary>
public sealed class SubmitVerification(CooPortalDbContext db, VerificationCounter counter, CustomsOutbox outbox, WorkQueue work, TimeProvider clock)
{
    /// <returns>Null when there is no such record.</returns>
    /// <exception cref="BrokenRulesException">something is missing or wrong, the state forbids it, or the record changed since it was shown: then nothing changed</exception>
    public Task<VerificationRecord?> ExecuteAsync(SaveVerificationInput input, Actor actor, CancellationToken cancellationToken) => counter.ServeAsync(
        input.Id,
        VerificationAction.Submit,
        actor,
        nameof(SubmitVerification),
        async record =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            SaveVerification.Take(record, input, now);
            if (record.Revision != input.Revision)
            {
                throw new BrokenRulesException("", "海关刚刚更改了核查要求，本次没有提交。页面已显示最新的核查要求，请核对后再提交。");
            }

            record.Submit(now);
            var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == record.EnterpriseId, cancellationToken);
            try
            {
                await outbox.EnqueueAsync(CustomsSubject.Verification(record.Number), VerificationText.ToReply(record, enterprise), record.EnterpriseId, record.Round, cancellationToken);
            }
            catch (ProtocolException unfit)
            {
                throw new BrokenRulesException("", $"答复不能发送，请先修改：{unfit.Message}");
            }

            await work.EnqueueAsync(SendVerificationFiles.JobName, SendVerificationFiles.KeyOf(record), record.Id, record.EnterpriseId, cancellationToken);
        },
        cancellationToken);
}
