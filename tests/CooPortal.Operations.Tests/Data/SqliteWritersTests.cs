using System.Diagnostics;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

/// <summary>Writers of SQLite take their turn, and whoever fails gives it back.</summary>
public sealed class SqliteWritersTests
{
    [Fact]
    public async Task Save_ThatCannotBeWritten_HoldsNobodyUp()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var failing = database.Open();
        failing.WorkItems.Add(new WorkItem { Job = "test", Key = "of no time" });
        await Should.ThrowAsync<DbUpdateException>(() => failing.SaveChangesAsync());

        var watch = Stopwatch.StartNew();
        await using var next = database.Open();
        next.WorkItems.Add(new WorkItem { Job = "test", Key = "next", CreatedAt = Some.Now, DueAt = Some.Now });
        await next.SaveChangesAsync();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
