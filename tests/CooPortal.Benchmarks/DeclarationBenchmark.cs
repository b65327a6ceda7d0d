using System.Diagnostics;
using System.Globalization;
using CooPortal.BrowserTests;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Benchmarks;

/// <summary>
/// From the call that declares to the signed original in the store, at a steady rate, over the real protocol with a customs that answers at once:
/// the portal's own share of the exporter's waiting.
/// </summary>
internal static class DeclarationBenchmark
{
    private const int PerSecond = 20;
    private const int Seconds = 30;

    public static async Task RunAsync(TextWriter output)
    {
        var world = new World { ReviewTime = TimeSpan.Zero, LayoutTime = TimeSpan.Zero };
        await world.InitializeAsync();
        try
        {
            await RunAsync(world.Portal, output);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task RunAsync(IServiceProvider portal, TextWriter output)
    {
        var scopes = portal.GetRequiredService<IServiceScopeFactory>();
        var (actor, draft) = await FindDraftAsync(scopes);
        await SettleAsync(scopes);
        var certificates = new Guid[PerSecond * Seconds];
        for (var i = 0; i < certificates.Length; i++)
        {
            await using var scope = OpenAs(scopes, actor);
            var copy = await scope.ServiceProvider.GetRequiredService<CopyCertificate>().ExecuteAsync(draft, Guid.CreateVersion7(), actor, CancellationToken.None);
            certificates[i] = copy!.Id;
        }

        var declaredAt = new DateTime[certificates.Length];
        var watch = Stopwatch.StartNew();
        var calls = new Task[certificates.Length];
        for (var i = 0; i < certificates.Length; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond) - watch.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            var index = i;
            calls[i] = Task.Run(async () =>
            {
                declaredAt[index] = DateTime.UtcNow;
                await using var scope = OpenAs(scopes, actor);
                await scope.ServiceProvider.GetRequiredService<DeclareCertificate>().ExecuteAsync(new DeclareInput(certificates[index]), actor, CancellationToken.None);
            });
        }

        await Task.WhenAll(calls);
        var ready = await WaitForOriginalsAsync(scopes, actor, certificates);
        var times = certificates.Where(ready.ContainsKey).Select(id => (ready[id] - declaredAt[Array.IndexOf(certificates, id)]).TotalMilliseconds).Order().ToArray();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"declare → original ready, {PerSecond}/s for {Seconds} s: {times.Length} of {certificates.Length}; p50 {times[times.Length / 2]:0} ms, p95 {times[(int)(times.Length * 0.95)]:0} ms, p99 {times[(int)(times.Length * 0.99)]:0} ms, most {times[^1]:0} ms"));
    }

    private static async Task<Dictionary<Guid, DateTime>> WaitForOriginalsAsync(IServiceScopeFactory scopes, Actor actor, Guid[] certificates)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(500))
        {
            await using var scope = OpenAs(scopes, actor);
            var ready = await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().StoredDocuments.AsNoTracking()
                .Where(row => row.Kind == DocumentKind.Original && certificates.Contains(row.CertificateId)).ToDictionaryAsync(row => row.CertificateId, row => row.CreatedAt);
            if (ready.Count == certificates.Length || watch.Elapsed > TimeSpan.FromMinutes(2))
            {
                return ready;
            }
        }
    }

    private static async Task<(Actor Actor, Guid Draft)> FindDraftAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.NormalisedUserName == "yongfang");
        var actor = new Actor { UserId = user.Id, Name = user.FullName, EnterpriseId = user.EnterpriseId, Role = user.Role, Method = SessionMethod.Password };
        await using var own = OpenAs(scopes, actor);
        var draft = await own.ServiceProvider.GetRequiredService<CooPortalDbContext>().Certificates.AsNoTracking()
            .Where(row => row.Status == CertificateStatus.Draft && row.TypeCode == "C").OrderBy(row => row.CreatedAt).FirstAsync();
        return (actor, draft.Id);
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
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
            var originals = await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().StoredDocuments.IgnoreQueryFilters()
                .CountAsync(row => row.Kind == DocumentKind.Original);
            quiet = originals == known ? quiet + 1 : 0;
            known = originals;
        }
    }
}
