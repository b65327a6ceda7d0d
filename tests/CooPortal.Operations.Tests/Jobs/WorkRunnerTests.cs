using System.Diagnostics;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Jobs;

public sealed class WorkRunnerTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Work_EnqueuedTwice_RunsOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var job = new CountingJob();
        await using var services = Services(database, job);
        await EnqueueAsync(services, "count:1");
        await EnqueueAsync(services, "count:1");
        var runner = Runner(services);

        (await runner.RunOneAsync(CancellationToken.None)).ShouldBeTrue();
        (await runner.RunOneAsync(CancellationToken.None)).ShouldBeFalse();

        job.Runs.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Work_WithManyRunners_RunsEachItemOnce(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var job = new CountingJob();
        await using var services = Services(database, job);
        for (var i = 0; i < 20; i++)
        {
            await EnqueueAsync(services, $"count:{i}");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var runner = Runner(services);
            while (await runner.RunOneAsync(CancellationToken.None))
            {
            }
        }));

        job.Runs.ShouldBe(20);
    }

    [Fact]
    public async Task Work_ThatFails_WaitsLongerEachTimeAndStopsAfterFive()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = new ManualClock(Some.Now);
        var job = new CountingJob { Failure = new InvalidOperationException("no paper") };
        await using var services = Services(database, job, clock);
        await EnqueueAsync(services, "count:1");
        var runner = Runner(services, clock);

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            (await runner.RunOneAsync(CancellationToken.None)).ShouldBeTrue();
            (await runner.RunOneAsync(CancellationToken.None)).ShouldBeFalse("it waits before it is tried again");
            clock.Advance(TimeSpan.FromMinutes(5));
        }

        (await runner.RunOneAsync(CancellationToken.None)).ShouldBeFalse();
        await using var db = database.Open();
        var item = await db.WorkItems.SingleAsync();
        item.HasFailed.ShouldBeTrue();
        item.LastError.ShouldBe("no paper");
        job.Runs.ShouldBe(5);
    }

    [Fact]
    public async Task Work_ThatFails_LeavesASpanWithTheException()
    {
        using var spans = new RecordedSpans();
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Services(database, new CountingJob { Failure = new InvalidOperationException("no paper") });
        await EnqueueAsync(services, "count:traced");

        await Runner(services).RunOneAsync(CancellationToken.None);

        var span = spans.With("coo.work.key", "count:traced").ShouldHaveSingleItem();
        (span.Status, span.StatusDescription, span.Events.Single().Name).ShouldBe((ActivityStatusCode.Error, "no paper", "exception"));
    }

    [Fact]
    public async Task Work_ThatFindsTheDiskFull_IsTriedAgainWithoutEnd()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = new ManualClock(Some.Now);
        var job = new CountingJob { Failure = new InvalidOperationException("not stored", new IOException("No space left on device")) };
        await using var services = Services(database, job, clock);
        await EnqueueAsync(services, "count:1");
        var runner = Runner(services, clock);

        for (var attempt = 1; attempt <= 7; attempt++)
        {
            (await runner.RunOneAsync(CancellationToken.None)).ShouldBeTrue();
            clock.Advance(TimeSpan.FromSeconds(11));
        }

        await using var db = database.Open();
        var item = await db.WorkItems.SingleAsync();
        (item.HasFailed, item.Attempts).ShouldBe((false, 0));
    }

    [Fact]
    public async Task Work_OfANodeThatStops_IsFreeAtOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var stop = new CancellationTokenSource();
        var job = new CountingJob { Failure = new OperationCanceledException(stop.Token) };
        await using var services = Services(database, job);
        await EnqueueAsync(services, "count:1");
        job.Began = stop.Cancel;

        await Should.ThrowAsync<OperationCanceledException>(() => Runner(services).RunOneAsync(stop.Token));

        await using var db = database.Open();
        var item = await db.WorkItems.SingleAsync();
        (item.LeaseUntil, item.DoneAt, item.Attempts).ShouldBe((null, null, 0));
    }

    private static WorkRunner Runner(ServiceProvider services, TimeProvider? clock = null) =>
        new(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<WorkSignal>(), clock ?? TimeProvider.System, NullLogger<WorkRunner>.Instance);

    private static async Task EnqueueAsync(ServiceProvider services, string key)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        await scope.ServiceProvider.GetRequiredService<WorkQueue>().EnqueueAsync("count", key, Guid.CreateVersion7(), null, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    private static ServiceProvider Services(TestDatabase database, CountingJob job, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddCooPortalData(database.Options);
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton<WorkSignal>();
        services.AddScoped<WorkQueue>();
        services.AddSingleton<IWorkJob>(job);
        return services.BuildServiceProvider();
    }

    private sealed class CountingJob : IWorkJob
    {
        private int _runs;

        public string Name => "count";

        public Exception? Failure { get; init; }

        public Action? Began { get; set; }

        public int Runs => _runs;

        public Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _runs);
            Began?.Invoke();
            return Failure is null ? Task.CompletedTask : throw Failure;
        }
    }
}
