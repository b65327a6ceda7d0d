using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>The pages a user has open, kept by the server: real links, the same after the next login.</summary>
public sealed class WorkTabs(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>More would not fit a screen; the oldest goes.</summary>
    public const int Most = 12;

    public Task<List<WorkTab>> ListAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WorkTabs.AsNoTracking().Where(tab => tab.UserId == userId).OrderBy(tab => tab.Position).ToListAsync(cancellationToken);

    /// <summary>Opens a tab for the page, or renames the one it has.</summary>
    public async Task<IReadOnlyList<WorkTab>> OpenAsync(Guid userId, string url, string title, CancellationToken cancellationToken)
    {
        var tabs = await ListAsync(userId, cancellationToken);
        var open = tabs.Find(tab => tab.Url.Equals(url, StringComparison.OrdinalIgnoreCase));
        if (open is { } known && known.Title == title || url.Length > 300)
        {
            return tabs;
        }

        if (open is not null)
        {
            await db.WorkTabs.Where(tab => tab.Id == open.Id).ExecuteUpdateAsync(row => row.SetProperty(tab => tab.Title, title), cancellationToken);
            open.Title = title;
            return tabs;
        }

        foreach (var oldest in tabs.OrderBy(tab => tab.OpenedAt).Take(tabs.Count - Most + 1))
        {
            await CloseAsync(userId, oldest.Id, cancellationToken);
            tabs.Remove(oldest);
        }

        var added = new WorkTab { UserId = userId, Url = url, Title = title, Position = tabs.Count == 0 ? 1 : tabs[^1].Position + 1, OpenedAt = clock.GetUtcNow().UtcDateTime };
        db.WorkTabs.Add(added);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // two windows opened the page at the same moment; the other one's row is as good
            db.Entry(added).State = EntityState.Detached;
        }

        tabs.Add(added);
        return tabs;
    }

    public Task CloseAsync(Guid userId, Guid id, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId && tab.Id == id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>For a page whose record is gone.</summary>
    public Task CloseAsync(Guid userId, string url, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId && tab.Url == url).ExecuteDeleteAsync(cancellationToken);

    public Task CloseOthersAsync(Guid userId, Guid keep, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId && tab.Id != keep).ExecuteDeleteAsync(cancellationToken);

    public Task CloseAllAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId).ExecuteDeleteAsync(cancellationToken);
}
