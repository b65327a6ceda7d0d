using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>The recovery codes of a person.</summary>
internal static class RecoveryCodes
{
    /// <summary>Puts new ones in place of all old ones; the caller saves.</summary>
    /// <returns>The codes as people read them, which are kept nowhere.</returns>
    public static async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(this CooPortalDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(row => row.UserId == userId).ToListAsync(cancellationToken));
        var codes = Enumerable.Range(0, RecoveryCode.PerUser).Select(_ => RecoveryCode.Create(userId)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => code.Row));
        return [.. codes.Select(code => code.Text)];
    }
}
