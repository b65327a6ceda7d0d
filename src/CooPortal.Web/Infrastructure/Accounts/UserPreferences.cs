using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Accounts;

/// <summary>Small settings of one user that follow him to any browser.</summary>
public sealed class UserPreferences(CooPortalDbContext db)
{
    public const string CollapsedMenu = "menu-collapsed";

    public Task<string?> ReadAsync(Guid userId, string name, CancellationToken cancellationToken) =>
        db.UserPreferences.Where(row => row.UserId == userId && row.Name == name).Select(row => (string?)row.Value).SingleOrDefaultAsync(cancellationToken);

    public async Task WriteAsync(Guid userId, string name, string value, CancellationToken cancellationToken)
    {
        var changed = await db.UserPreferences.Where(row => row.UserId == userId && row.Name == name)
            .ExecuteUpdateAsync(row => row.SetProperty(preference => preference.Value, value), cancellationToken);
        if (changed == 0)
        {
            db.UserPreferences.Add(new UserPreference { UserId = userId, Name = name, Value = value });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
