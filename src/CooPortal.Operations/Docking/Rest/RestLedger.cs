using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking.Rest;

/// <summary>Keeps requests that name an Idempotency-Key, so that each is done once.</summary>
public sealed class RestLedger(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>Longer than any request takes: after it the node that did it counts as dead.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<(RestTurn Turn, RestRequest Request)> BeginAsync(RestCaller caller, string idempotencyKey, string requestHash, CancellationToken cancellationToken)
    {
        var request = new RestRequest
        {
            EnterpriseId = caller.Actor.EnterpriseId!.Value,
            DockingKeyId = caller.DockingKeyId,
            IdempotencyKey = idempotencyKey,
            RequestHash = requestHash,
            StartedAt = Now,
        };
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(request, cancellationToken) is { } known)
            {
                return await JudgeAsync(known, request, cancellationToken);
            }

            db.RestRequests.Add(request);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return (RestTurn.First, request);
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                // the same request at the same moment; reading again finds it
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Keeps the answer.</summary>
    public Task AnswerAsync(RestRequest answered, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.RestRequests.Where(row => row.Id == answered.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.AnsweredAt, now)
                .SetProperty(row => row.Status, answered.Status)
                .SetProperty(row => row.ContentType, answered.ContentType)
                .SetProperty(row => row.Location, answered.Location)
                .SetProperty(row => row.ETag, answered.ETag)
                .SetProperty(row => row.Body, answered.Body),
            cancellationToken);
    }

    /// <summary>It came to no answer: sent again it is done again at once, under the same id, so that what it did make is found.</summary>
    public Task ReleaseAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var past = Now - Patience;
        return db.RestRequests.Where(row => row.Id == request.Id && row.AnsweredAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedAt, past), cancellationToken);
    }

    private Task<RestRequest?> FindAsync(RestRequest request, CancellationToken cancellationToken) =>
        db.RestRequests.AsNoTracking().SingleOrDefaultAsync(row => row.DockingKeyId == request.DockingKeyId && row.IdempotencyKey == request.IdempotencyKey, cancellationToken);

    private async Task<(RestTurn Turn, RestRequest Request)> JudgeAsync(RestRequest known, RestRequest request, CancellationToken cancellationToken)
    {
        var now = Now;
        if (known.StartedAt + RestRequest.Kept <= now)
        {
            await db.RestRequests.Where(row => row.Id == known.Id).ExecuteDeleteAsync(cancellationToken);
            db.RestRequests.Add(request);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            return (RestTurn.First, request);
        }

        if (known.RequestHash != request.RequestHash)
        {
            return (RestTurn.Different, known);
        }

        if (known.AnsweredAt is not null)
        {
            return (RestTurn.Answered, known);
        }

        // of several that find a dead one, one takes it over
        return known.StartedAt + Patience <= now && await db.RestRequests.Where(row => row.Id == known.Id && row.AnsweredAt == null && row.StartedAt == known.StartedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedAt, now), cancellationToken) == 1
            ? (RestTurn.First, known)
            : (RestTurn.Running, known);
    }
}
