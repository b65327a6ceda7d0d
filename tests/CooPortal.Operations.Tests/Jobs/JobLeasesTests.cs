using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Jobs;

public sealed class JobLeasesTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Job_ThatFailedHere_MayBeginElsewhereAtOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var leases = new JobLeases(db, TimeProvider.System);

        await Should.ThrowAsync<IOException>(() => leases.RunAsync("pull", Minute, () => throw new IOException("away"), CancellationToken.None));

        (await leases.TryTakeAsync("pull", "another node", Minute, CancellationToken.None)).ShouldBeTrue();
        (await leases.RunAsync("pull", Minute, () => Task.FromResult("done"), CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task OnlyNode_ThatStartsAgain_FindsNothingLeased()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var leases = new JobLeases(db, TimeProvider.System);
        (await leases.TryTakeAsync("pull", "the dead process", Minute, CancellationToken.None)).ShouldBeTrue();

        await new EndDeadLeases(db, TimeProvider.System).ExecuteAsync(CancellationToken.None);

        (await leases.RunAsync("pull", Minute, () => Task.FromResult("done"), CancellationToken.None)).ShouldBeTrue();
    }
}
