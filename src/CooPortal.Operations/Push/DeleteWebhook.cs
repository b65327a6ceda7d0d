using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>删除 an endpoint with its secret and its record of deliveries.</summary>
public sealed class DeleteWebhook(CooPortalDbContext db, PushOptions options)
{
    /// <returns>Null when the company has no such endpoint.</returns>
    public async Task<WebhookEndpoint?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        WebhookGate.Require(actor, options);
        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (endpoint is not null)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.PushDeliveries.Where(row => row.TargetId == id).ExecuteDeleteAsync(cancellationToken);
            db.WebhookEndpoints.Remove(endpoint);
            await db.SaveAuditedAsync(actor, nameof(DeleteWebhook), cancellationToken, endpoint.Name);
            await transaction.CommitAsync(cancellationToken);
        }

        return endpoint;
    }
}
