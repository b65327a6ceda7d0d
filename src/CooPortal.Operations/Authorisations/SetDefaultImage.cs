using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Authorisations;

/// <summary>设为默认印章, 设为默认签名: the one that 授权 sends; it takes effect on certificates only with the next authorisation.</summary>
public sealed class SetDefaultImage(CooPortalDbContext db, FindSealSheet find)
{
    internal const string Stale = "印章或签名刚刚有修改，请点击【刷新】获取最新的印章和申报员签名后再操作。";

    /// <returns>False when the company has no such image.</returns>
    /// <exception cref="BrokenRulesException">It is disabled or outside its validity.</exception>
    public async Task<bool> ExecuteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        _ = LegalPersonGate.Require(actor);
        var sheet = await find.ExecuteAsync(cancellationToken, tracked: true);
        if (sheet.Images.FirstOrDefault(image => image.Id == id) is not { } chosen)
        {
            return false;
        }

        if (sheet.Unusable(chosen) is { } refusal)
        {
            throw new BrokenRulesException("", refusal, nameof(SetDefaultImage));
        }

        foreach (var image in sheet.Images.Where(image => image.Kind == chosen.Kind && image.IsDefault != (image.Id == chosen.Id)))
        {
            image.IsDefault = image.Id == chosen.Id;
        }

        try
        {
            await db.SaveAuditedAsync(actor, nameof(SetDefaultImage), cancellationToken, chosen.Name);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new BrokenRulesException("", Stale, nameof(SetDefaultImage));
        }

        return true;
    }
}
