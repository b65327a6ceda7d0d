using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>停用 and 启用 of a seal or signature. Done twice it is done once.</summary>
public sealed class SetSealState(CooPortalDbContext db, RepeatOriginals repeat, TimeProvider clock)
{
    /// <returns>Null when the company has none with this id.</returns>
    /// <exception cref="BrokenRulesException">its time is over</exception>
    public async Task<SealImage?> ExecuteAsync(Guid id, bool enabled, Actor actor, CancellationToken cancellationToken)
    {
        LegalPersonGate.Require(actor);
        if (await db.SealImages.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } image)
        {
            return null;
        }

        if (enabled && image.ValidTo < clock.TodayInChina())
        {
            throw new BrokenRulesException("", $"“{image.Name}”的有效期已过，不能启用。请先修改有效期，或删除后新增。");
        }

        if (image.IsEnabled != enabled)
        {
            image.IsEnabled = enabled;
            image.ChangedAt = clock.GetUtcNow().UtcDateTime;
            if (enabled)
            {
                await repeat.ExecuteAsync(image.EnterpriseId, cancellationToken);
            }

            await db.SaveAuditedAsync(actor, nameof(SetSealState), cancellationToken, $"{(enabled ? "启用" : "停用")}{SealNames.Of(image.Kind)}");
        }

        return image;
    }
}
