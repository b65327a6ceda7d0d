using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>The pages a user has open, kept by the server: real links, the same after the next login.</summary>
public sealed class WorkTabs(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>More would not fit a screen; the oldest goes.</summary>
    public const int Most = 12;

    private const int LongestUrl = 300;

    /// <summary>Whether a tab's address is this page, whatever the query.</summary>
    public static bool IsAt(string url, string path) => PathOf(url).Equals(path, StringComparison.OrdinalIgnoreCase);

    public static string PathOf(string url) => url.Split('?')[0];

    public Task<List<WorkTab>> ListAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WorkTabs.AsNoTracking().Where(tab => tab.UserId == userId).OrderBy(tab => tab.Position).ToListAsync(cancellationToken);

    /// <summary>Opens a tab for the page, or brings the one it has up to date. A page is its path; the query (a list's filters) is where its tab leads.</summary>
    public async Task<IReadOnlyList<WorkTab>> OpenAsync(Guid userId, string path, string query, string title, CancellationToken cancellationToken)
    {
        var tabs = await ListAsync(userId, cancellationToken);
        var url = path.Length + query.Length <= LongestUrl ? path + query : path;
        var index = tabs.FindIndex(tab => IsAt(tab.Url, path));
        if (index >= 0)
        {
            var open = tabs[index];
            if (open.Title != title || open.Url != url)
            {
                await db.WorkTabs.Where(tab => tab.Id == open.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(tab => tab.Title, title).SetProperty(tab => tab.Url, url), cancellationToken);
                tabs[index] = new WorkTab { Id = open.Id, UserId = userId, Url = url, Title = title, Position = open.Position, OpenedAt = open.OpenedAt };
            }

            return tabs;
        }

        if (url.Length > LongestUrl)
        {
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
    public Task CloseAsync(Guid userId, string path, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId && (tab.Url == path || tab.Url.StartsWith(path + "?"))).ExecuteDeleteAsync(cancellationToken);

    public Task CloseOthersAsync(Guid userId, Guid keep, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId && tab.Id != keep).ExecuteDeleteAsync(cancellationToken);

    public Task CloseAllAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WorkTabs.Where(tab => tab.UserId == userId).ExecuteDeleteAsync(cancellationToken);
}
