using CooPortal.Domain.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Audit;

/// <summary>
/// Writes down that somebody asked for another enterprise's record. The line belongs to no enterprise, so that nobody learns from his own
/// trail that the id exists; the platform administrator reads it.
/// </summary>
public sealed class RecordForeignAttempt(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The action of the line.</summary>
    public const string Action = "AttemptOnForeignRecord";

    private const int LongestRoute = 300;

    /// <returns>Whether any of the ids belongs to another enterprise than the actor's.</returns>
    public async Task<bool> ExecuteAsync(IReadOnlyCollection<Guid> ids, string route, Actor actor, CancellationToken cancellationToken)
    {
        if (ids.Count == 0 || actor.EnterpriseId is not { } enterpriseId)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var foreign = await db.FindForeignRecordsAsync(enterpriseId, ids, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        db.AuditEntries.AddRange(foreign.Select(record => new AuditEntry
        {
            At = now,
            ActorUserId = actor.UserId,
            ActorName = actor.Name,
            Action = Action,
            SubjectType = record.Type,
            SubjectId = record.Id,
            Reason = $"试图访问其他企业的数据：{(route.Length > LongestRoute ? route[..LongestRoute] : route)}",
        }));
        await db.SaveChangesAsync(cancellationToken);
        return foreign.Count > 0;
    }
}
