using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>启用 or 停用 an endpoint. What waits for one that is off is cancelled when it is due, and can be sent again.</summary>
public sealed class SetWebhookState(CooPortalDbContext db, PushOptions options)
{
    /// <returns>Null when the company has no such endpoint.</returns>
    public async Task<WebhookEndpoint?> ExecuteAsync(Guid id, bool enabled, Actor actor, CancellationToken cancellationToken)
    {
        WebhookGate.Require(actor, options);
        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (endpoint is not null)
        {
            (endpoint.IsEnabled, endpoint.Problem) = (enabled, "");
            await db.SaveAuditedAsync(actor, nameof(SetWebhookState), cancellationToken, $"{(enabled ? "启用" : "停用")}{endpoint.Name}");
        }

        return endpoint;
    }
}
