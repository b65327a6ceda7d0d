using CooPortal.CustomsProtocol;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CooPortal.Operations.Tests.Customs;

/// <summary>One worker node over a database: sender, reader and handlers, run step by step. Killing it leaves the database as it is.</summary>
internal sealed class CustomsNode : IAsyncDisposable
{
    private static readonly CustomsOptions Options = new() { Address = new Uri("http://127.0.0.1:1/"), Outgoing = [Key], Incoming = [Key] };
    private readonly ServiceProvider _services;

    public CustomsNode(TestDatabase database, ICustomsChannel channel, TimeProvider clock, Action<IServiceCollection>? adjust = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddCooPortalData(database.Options);
        services.AddCustoms(Options);
        services.AddScoped(_ => channel);
        services.AddSingleton<CustomsSteps>(Death);
        services.AddCustomsHandlers();
        services.AddSingleton<WorkSignal>();
        services.AddScoped<WorkQueue>();
        adjust?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public DeathAtStep Death { get; } = new();

    private static CustomsKeyOptions Key => new() { Id = "k", Secret = Convert.ToBase64String(new byte[32]), NotAfter = DateTimeOffset.MaxValue };

    private OutboxSender Sender => _services.GetRequiredService<OutboxSender>();

    private InboxWorker Inbox => _services.GetRequiredService<InboxWorker>();

    public async Task<OutboxMessage> EnqueueAsync(string subject, CustomsMessage message, int round = 0, Guid? enterpriseId = null)
        => await RunAsync(async services =>
        {
            var row = await services.GetRequiredService<CustomsOutbox>().EnqueueAsync(subject, message, enterpriseId, round, default);
            await services.GetRequiredService<CooPortalDbContext>().SaveChangesAsync();
            return row;
        });

    public Task<bool> SendDueAsync() => Sender.SendDueAsync(default);

    public async Task SendAllAsync()
    {
        while (await SendDueAsync())
        {
            // until nothing is due
        }
    }

    public Task<int> PullAsync() => _services.GetRequiredService<MailboxReader>().PullAsync(default);

    public async Task HandleAllAsync()
    {
        while (await Inbox.HandleDueAsync(default))
        {
            // until nothing is due
        }
    }

    /// <summary>Handles at most what some batches hold, so that parked messages do not spin.</summary>
    public async Task HandleAllOnceAsync()
    {
        for (var i = 0; i < 10 && await Inbox.HandleDueAsync(default); i++)
        {
            // until nothing is due
        }
    }

    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        return await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Ends the work at a step; nothing after it runs, as when the process is killed.</summary>
    internal sealed class DeathAtStep : CustomsSteps
    {
        public CustomsStep? At { get; set; }

        public override void Reach(CustomsStep reached)
        {
            if (reached == At)
            {
                throw new KilledException();
            }
        }
    }

    internal sealed class KilledException : OperationCanceledException;
}
