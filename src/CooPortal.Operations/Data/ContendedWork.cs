using CooPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Data;

/// <summary>Work on rows that several people may write at once.</summary>
internal static class ContendedWork
{
    private const int MostAttempts = 5;

    /// <summary>Does the work and saves it under the verb's name; where somebody else was faster it is done again on what they left.</summary>
    /// <param name="work">Loads, changes, and gives the result; null saves nothing.</param>
    public static async Task<T> SaveContendedAsync<T>(this CooPortalDbContext db, Actor actor, string verb, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await work();
            if (result is null)
            {
                return result;
            }

            try
            {
                await db.SaveAuditedAsync(actor, verb, cancellationToken);
                return result;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
