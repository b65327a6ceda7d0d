using CooPortal.BrowserTests;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Benchmarks;

/// <summary>The whole product in this process, with a customs that answers at once, and a clerk of the demo company.</summary>
internal sealed class BenchmarkDesk : IAsyncDisposable
{
    private readonly World _world;
    private readonly Guid _original;

    private BenchmarkDesk(World world, Actor actor, Guid original)
    {
        _world = world;
        Actor = actor;
        _original = original;
    }

    public Actor Actor { get; }

    public static async Task<BenchmarkDesk> StartAsync(DatabaseProvider engine = DatabaseProvider.Sqlite)
    {
        var world = new World { Engine = engine, ReviewTime = TimeSpan.Zero, LayoutTime = TimeSpan.Zero };
        await world.InitializeAsync();
        var scopes = world.Portal.GetRequiredService<IServiceScopeFactory>();
        await SettleAsync(scopes);
        var (actor, original) = await FindOriginalAsync(scopes);
        return new BenchmarkDesk(world, actor, original);
    }

    public AsyncServiceScope Open() => OpenAs(_world.Portal.GetRequiredService<IServiceScopeFactory>(), Actor);

    /// <summary>So many drafts that can be declared.</summary>
    public async Task<Guid[]> CopiesAsync(int count)
    {
        var certificates = new Guid[count];
        for (var i = 0; i < count; i++)
        {
            certificates[i] = await CopyAsync();
        }

        return certificates;
    }

    public async Task<Guid> CopyAsync()
    {
        await using var scope = Open();
        var copy = await scope.ServiceProvider.GetRequiredService<CopyCertificate>().ExecuteAsync(_original, Guid.CreateVersion7(), Actor, CancellationToken.None);
        // goods that left weeks ago
        copy!.Header.LateIssueAnswer = "1";
        await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().SaveAuditedAsync(Actor, "Benchmark", CancellationToken.None);
        return copy.Id;
    }

    /// <summary>Declares one of them.</summary>
    public async Task DeclareAsync(Guid certificate)
    {
        await using var scope = Open();
        await scope.ServiceProvider.GetRequiredService<DeclareCertificate>().ExecuteAsync(new DeclareInput(certificate), Actor, CancellationToken.None);
    }

    /// <summary>How many originals the store holds.</summary>
    public Task<int> OriginalsAsync() => CountOriginalsAsync(_world.Portal.GetRequiredService<IServiceScopeFactory>());

    /// <summary>Waits until the portal has nothing more to print.</summary>
    public Task SettleAsync() => SettleAsync(_world.Portal.GetRequiredService<IServiceScopeFactory>());

    public ValueTask DisposeAsync() => new(_world.DisposeAsync());

    private static async Task<(Actor Actor, Guid Original)> FindOriginalAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.UserName == "yongfang");
        var actor = new Actor { UserId = user.Id, Name = user.FullName, EnterpriseId = user.EnterpriseId, Role = user.Role, Method = SessionMethod.Password };
        await using var own = OpenAs(scopes, actor);
        var original = await own.ServiceProvider.GetRequiredService<CooPortalDbContext>().Certificates.AsNoTracking()
            .Where(row => row.Status == CertificateStatus.Approved && row.TypeCode == "C").OrderBy(row => row.CreatedAt).FirstAsync();
        return (actor, original.Id);
    }

    private static AsyncServiceScope OpenAs(IServiceScopeFactory scopes, Actor actor)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(actor.EnterpriseId);
        return scope;
    }

    // Until no original came for three seconds.
    private static async Task SettleAsync(IServiceScopeFactory scopes)
    {
        var known = -1;
        for (var quiet = 0; quiet < 3;)
        {
            await Task.Delay(1000);
            var originals = await CountOriginalsAsync(scopes);
            quiet = originals == known ? quiet + 1 : 0;
            known = originals;
        }
    }

    private static async Task<int> CountOriginalsAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        return await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().StoredDocuments.IgnoreQueryFilters().CountAsync(row => row.Kind == DocumentKind.Original);
    }
}
