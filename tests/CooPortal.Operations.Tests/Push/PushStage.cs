using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CooPortal.Operations.Tests.Push;

/// <summary>A company with an administrator who subscribes, real channels towards recording servers, and no clock but the test's.</summary>
internal sealed class PushStage : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private PushStage(TestDatabase database, PushOptions options, ManualClock clock)
    {
        _database = database;
        Clock = clock;
        options.AllowLoopback = true;
        options.Portal = new Uri("https://portal.example");
        var services = new ServiceCollection();
        services.AddCooPortalData(database.Options);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(options);
        services.AddLogging();
        services.AddPush();
        _services = services.BuildServiceProvider();
        Sender = NewSender();
    }

    public ManualClock Clock { get; }


    public Guid EnterpriseId { get; private set; }

    public PushSender Sender { get; }

    public static async Task<PushStage> SetAsync(PushOptions options, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var stage = new PushStage(await TestDatabase.CreateAsync(provider), options, new ManualClock(Some.Now));
        var enterprise = Some.Enterprise();
        stage.EnterpriseId = enterprise.Id;
        await stage.WriteAsync(db =>
        {
            db.Enterprises.Add(enterprise);
            db.Users.Add(stage.UserNamed("admin", UserRole.Administrator));
        });
        return stage;
    }

    public Guid UserId { get; private set; }

    /// <summary>A user of the company; the first is the one who subscribes.</summary>
    public User UserNamed(string name, UserRole role)
    {
        var user = new User { EnterpriseId = EnterpriseId, UserName = name, NormalisedUserName = name, PasswordHash = "-", FullName = name, Role = role, CreatedAt = Some.Now };
        UserId = UserId == Guid.Empty ? user.Id : UserId;
        return user;
    }

    public PushSender NewSender() => new(_services.GetRequiredService<IServiceScopeFactory>(), Clock, NullLogger<PushSender>.Instance);

    public TendPushJob NewTender() => ActivatorUtilities.CreateInstance<TendPushJob>(_services);

    public CooPortalDbContext Db() => _database.Open(clock: Clock);

    public async Task WriteAsync(Action<CooPortalDbContext> write)
    {
        await using var db = Db();
        write(db);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    /// <summary>A verb of the subscriber.</summary>
    public async Task<T> ActAsync<TVerb, T>(Func<TVerb, Actor, Task<T>> act, Guid? userId = null, Guid? enterpriseId = null) where TVerb : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        var company = enterpriseId ?? EnterpriseId;
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(company);
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>(), Some.Administrator(company) with { UserId = userId ?? UserId });
    }

    public async Task SubscribeAsync(PushChannel channel, string address, PushEvent pushed = PushEvent.CertificateApproved, Guid? userId = null)
    {
        var row = new PushAddress { EnterpriseId = EnterpriseId, UserId = userId ?? UserId, Channel = channel };
        row.Bind(address, Some.Now);
        await WriteAsync(db =>
        {
            db.PushAddresses.Add(row);
            db.PushSubscriptions.Add(new PushSubscription { EnterpriseId = EnterpriseId, UserId = userId ?? UserId, Event = pushed, Channel = channel });
        });
    }

    public async Task<WebhookEndpoint> HookAsync(Uri address, params PushEvent[] events)
    {
        var endpoint = new WebhookEndpoint
        {
            EnterpriseId = EnterpriseId,
            Name = "ERP",
            Url = address.AbsoluteUri,
            Secret = new byte[32],
            CreatedByName = "王管理",
            CreatedAt = Some.Now,
            EventCodes = string.Join(',', (events.Length == 0 ? [PushEvent.CertificateApproved] : events).Select(pushed => pushed.Code())),
        };
        await WriteAsync(db => db.WebhookEndpoints.Add(endpoint));
        return endpoint;
    }

    /// <summary>Customs' approval of a certificate arrives, as the inbox keeps it.</summary>
    public async Task<Guid> ApproveAsync(Guid? createdBy = null, string messageId = "receipt-1")
    {
        var certificate = SomeCertificates.Draft(EnterpriseId, $"C26102690233{Random.Shared.Next(1, 9999):D4}", Some.Now, createdBy: createdBy ?? UserId);
        await WriteAsync(db => db.Certificates.Add(certificate));
        await WriteAsync(db => db.Receipts.Add(ReceiptOf(certificate.Id, messageId)));
        return certificate.Id;
    }

    public Receipt ReceiptOf(Guid certificateId, string messageId, bool applied = true) => new()
    {
        EnterpriseId = EnterpriseId,
        SubjectKind = nameof(Certificate),
        SubjectId = certificateId,
        MessageId = messageId,
        Time = Some.Now,
        ReceivedAt = Some.Now,
        Sender = "海关",
        Kind = "RepType/5",
        Text = "审核通过",
        Applied = applied,
    };

    public async Task SendAllAsync()
    {
        while (await Sender.SendOneAsync(CancellationToken.None))
        {
            // until nothing is due
        }
    }

    public async Task<PushDelivery> DeliveryAsync()
    {
        await using var db = Db();
        return await db.PushDeliveries.InEveryEnterprise().AsNoTracking().SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
