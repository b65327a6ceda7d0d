using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>删除 of a disabled seal or signature (rows 246, 251). Originals drawn with it keep it.</summary>
public sealed class DeleteSeal(CooPortalDbContext db)
{
    /// <returns>Null when the company has none with this id.</returns>
    /// <exception cref="BrokenRulesException">it is enabled</exception>
    public async Task<SealImage?> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        LegalPersonGate.Require(actor);
        if (await db.SealImages.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } image)
        {
            return null;
        }

        var noun = SealNames.Of(image.Kind);
        if (image.IsEnabled)
        {
            throw new BrokenRulesException("", $"“{image.Name}”已启用，不能删除。请依次操作“停用{noun}”“删除{noun}”，再“新增{noun}”。");
        }

        db.SealImages.Remove(image);
        await db.SaveAuditedAsync(actor, nameof(DeleteSeal), cancellationToken, $"删除{noun}");
        return image;
    }
}
