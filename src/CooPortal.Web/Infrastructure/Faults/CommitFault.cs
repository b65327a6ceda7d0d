using System.Data.Common;
using System.Diagnostics;
using CooPortal.Operations.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CooPortal.Web.Infrastructure.Faults;

/// <summary>
/// Ends the process immediately before or after a verb's commit ("ClaimPrintJob:before", "ClaimPrintJob:after"), without any clean-up, as a
/// power cut would: for the tests of crash recovery. Active in Development only, where the setting FaultAt names a point.
/// </summary>
public sealed class CommitFault(string point) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        DieAt("before", eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        DieAt("after", eventData.Context);
        return Task.CompletedTask;
    }

    private void DieAt(string moment, DbContext? db)
    {
        // Entries are accepted after the commit: the audit line of the verb is still a new one.
        if (db?.ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State == EntityState.Added && $"{entry.Entity.Action}:{moment}" == point) == true)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
