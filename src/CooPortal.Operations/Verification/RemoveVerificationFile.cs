using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;

namespace CooPortal.Operations.Verification;

/// <summary>Deletes an uploaded file that customs does not have yet.</summary>
public sealed class RemoveVerificationFile(CooPortalDbContext db, VerificationCounter counter, DocumentStore store, TimeProvider clock)
{
    /// <returns>What was deleted; null when there is no such file (any more).</returns>
    /// <exception cref="BrokenRulesException">customs has it, or the state forbids it: then nothing changed</exception>
    public async Task<VerificationFile?> ExecuteAsync(Guid recordId, Guid fileId, Actor actor, CancellationToken cancellationToken)
    {
        VerificationFile? removed = null;
        await counter.ServeAsync(
            recordId,
            VerificationAction.Process,
            actor,
            nameof(RemoveVerificationFile),
            record =>
            {
                removed = record.Files.Find(file => file.Id == fileId);
                if (removed is not null)
                {
                    record.RemoveFile(removed, clock.GetUtcNow().UtcDateTime);
                    db.VerificationFiles.Remove(removed);
                }

                return Task.CompletedTask;
            },
            cancellationToken);
        if (removed is not null)
        {
            store.Delete(removed.FileName);
        }

        return removed;
    }
}
