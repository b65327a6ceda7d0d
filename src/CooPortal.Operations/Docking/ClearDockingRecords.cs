using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking.Rest;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>Forgets requests whose time is over. What an ERP imported stays: a message is known by its content for ever.</summary>
public sealed class ClearDockingRecords(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>An envelope is good for five minutes; the rest is for whoever reads the log of a doubtful month.</summary>
    public static readonly TimeSpan ErpRequestsKept = TimeSpan.FromDays(30);

    /// <returns>How many were forgotten.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (erpBefore, restBefore) = (now - ErpRequestsKept, now - RestRequest.Kept);
        return await db.ErpRequests.InEveryEnterprise().Where(row => row.ReceivedAt < erpBefore).ExecuteDeleteAsync(cancellationToken)
            + await db.RestRequests.InEveryEnterprise().Where(row => row.StartedAt < restBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
