using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Agency;

/// <summary>删除 of ticked 委托人; certificates that were filled from them keep what they have.</summary>
public sealed class DeletePrincipals(CooPortalDbContext db)
{
    /// <exception cref="BrokenRulesException">nothing ticked</exception>
    public async Task<int> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken)
    {
        var rows = await db.Principals.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            throw new BrokenRulesException("", "请先勾选需要删除的委托人。");
        }

        db.Principals.RemoveRange(rows);
        await db.SaveAuditedAsync(actor, nameof(DeletePrincipals), cancellationToken);
        return rows.Count;
    }
}
