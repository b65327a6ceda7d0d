using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Jobs;

/// <summary>Lets one node at a time run a recurring job (decisions.md 33). A node that dies loses its lease when it ends.</summary>
public sealed class JobLeases(CooPortalDbContext db, TimeProvider clock)
{
    /// <summary>This process among the nodes; containers of one host may share its name and the number of their process.</summary>
    private static readonly string Owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does the work, which says what came of it, unless another node is at it. When it fails, or this node stops in the middle of it, another one may begin at once.</summary>
    /// <returns>False when another node has it.</returns>
    public async Task<bool> RunAsync(string name, TimeSpan atMost, Func<Task<string>> work, CancellationToken cancellationToken)
    {
        if (!await TryTakeAsync(name, Owner, atMost, cancellationToken))
        {
            return false;
        }

        string result;
        try
        {
            result = await work();
        }
        catch (Exception)
        {
            await db.JobLeases.Where(row => row.Name == name && row.Owner == Owner)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, (DateTime?)null), CancellationToken.None);
            throw;
        }

        await ReleaseAsync(name, Owner, result, CancellationToken.None);
        return true;
    }

    public async Task<bool> TryTakeAsync(string name, string owner, TimeSpan atMost, CancellationToken cancellationToken)
    {
        await EnsureAsync(name, cancellationToken);
        var (now, until) = (Now, Now + atMost);
        return await db.JobLeases
            .Where(row => row.Name == name && (row.LeaseUntil == null || row.LeaseUntil < now || row.Owner == owner))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Owner, owner).SetProperty(row => row.LeaseUntil, until), cancellationToken) == 1;
    }

    public Task ReleaseAsync(string name, string owner, string result, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.JobLeases.Where(row => row.Name == name && row.Owner == owner).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LeaseUntil, (DateTime?)null).SetProperty(row => row.LastRunAt, now).SetProperty(row => row.LastResult, Shorten(result)),
            cancellationToken);
    }

    /// <summary>A note that outlives the process; empty when there is none.</summary>
    public async Task<string> NoteAsync(string name, CancellationToken cancellationToken)
        => await db.JobLeases.Where(row => row.Name == name).Select(row => row.LastResult).FirstOrDefaultAsync(cancellationToken) ?? "";

    public async Task SetNoteAsync(string name, string note, CancellationToken cancellationToken)
    {
        await EnsureAsync(name, cancellationToken);
        var now = Now;
        await db.JobLeases.Where(row => row.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastResult, Shorten(note)).SetProperty(row => row.LastRunAt, now), cancellationToken);
    }

    private static string Shorten(string text) => text.Length > 4000 ? text[..4000] : text;

    private async Task EnsureAsync(string name, CancellationToken cancellationToken)
    {
        if (await db.JobLeases.AnyAsync(row => row.Name == name, cancellationToken))
        {
            return;
        }

        var row = new JobLease { Name = name };
        db.JobLeases.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // another node was faster
        }

        db.Entry(row).State = EntityState.Detached;
    }
}
