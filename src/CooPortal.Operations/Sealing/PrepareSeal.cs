using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Sealing;

/// <summary>保存印章, before the card: checks the form and writes out what the card is to sign.</summary>
public sealed class PrepareSeal(CooPortalDbContext db, CheckSeal check)
{
    /// <returns>The lines to sign and the picture that they name; null when the company has no such seal.</returns>
    /// <exception cref="Domain.Checks.BrokenRulesException">something is wrong; all of it is named</exception>
    public async Task<(byte[] Payload, byte[] Picture)?> ExecuteAsync(SealInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (await check.ExecuteAsync(input, actor, cancellationToken) is not { } draft)
        {
            return null;
        }

        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == actor.EnterpriseId, cancellationToken);
        return (SealStatement.Of(draft, enterprise.SocialCreditCode, enterprise.NameZh), draft.Png);
    }
}
