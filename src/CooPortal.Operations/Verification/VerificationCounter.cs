using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Verification;

/// <summary>Where operations on one 核查记录单 queue: a company's own users, and customs' messages.</summary>
public sealed class VerificationCounter(CooPortalDbContext db)
{
    private const int MostAttempts = 5;

    /// <summary>Does the work and saves it under the verb's name; where somebody else was faster it is done again on what they left.</summary>
    /// <param name="action">What the state must allow.</param>
    /// <returns>Null when there is no such record.</returns>
    /// <exception cref="BrokenRulesException">the state forbids it, or the work refuses: then nothing changed</exception>
    public async Task<VerificationRecord?> ServeAsync(
        Guid id, VerificationAction action, Actor actor, string verb, Func<VerificationRecord, Task> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var record = await db.VerificationRecords.Include(row => row.Files).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
            if (record is null)
            {
                return null;
            }

            if (WhyNot(record, action) is { } refusal)
            {
                throw new BrokenRulesException("", refusal);
            }

            await work(record);
            try
            {
                await db.SaveAuditedAsync(actor, verb, cancellationToken, record.Number);
                return record;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Why a state has no such action, in words for somebody whose page showed another state; null when it has.</summary>
    public static string? WhyNot(VerificationRecord record, VerificationAction action) => record.Allows(action)
        ? null
        : $"核查记录单 {record.Number} 的状态为“{record.State.TitleZh()}”，仅待核查和退回核查状态的核查记录单可以{action.TitleZh()}。"
            + (record.IsUnderWay ? "答复已提交海关，可能是由其他操作员提交的；请等待海关核查。" : "海关已作出结论。");
}
