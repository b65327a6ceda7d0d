using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>更换密钥: a new secret, shown once; the one before signs beside it for some days.</summary>
public sealed class RotateWebhookSecret(CooPortalDbContext db, PushOptions options, TimeProvider clock)
{
    /// <returns>Null when the company has no such endpoint.</returns>
    public async Task<WebhookEndpoint?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        WebhookGate.Require(actor, options);
        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (endpoint is not null)
        {
            endpoint.Rotate(RandomNumberGenerator.GetBytes(32), clock.GetUtcNow().UtcDateTime.AddHours(options.Webhook.PreviousSecretHours));
            await db.SaveAuditedAsync(actor, nameof(RotateWebhookSecret), cancellationToken, endpoint.Name);
        }

        return endpoint;
    }
}
