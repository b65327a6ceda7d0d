using CooPortal.Operations.Data;
using CooPortal.TestKit;
using CooPortal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Benchmarks;

/// <summary>A web node without jobs, on a database with the demo company.</summary>
internal sealed class ErpDesk : IAsyncDisposable
{
    private readonly WebApplication _portal;
    private readonly TestDatabase _database;

    private ErpDesk(WebApplication portal, TestDatabase database, Guid enterpriseId)
    {
        _portal = portal;
        _database = database;
        EnterpriseId = enterpriseId;
    }

    public Guid EnterpriseId { get; }

    public static async Task<ErpDesk> StartAsync(DatabaseProvider engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var settings = TestPortal.SettingsOf(database);
        settings["Demo:Seed"] = "true";
        var portal = PortalHost.Build(["--environment", "Development"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseTestServer();
        });
        await portal.StartAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var user = await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Users.AsNoTracking().SingleAsync(row => row.UserName == "yongfang");
        return new ErpDesk(portal, database, user.EnterpriseId!.Value);
    }

    public AsyncServiceScope Open()
    {
        var scope = _portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(EnterpriseId);
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.StopAsync();
        await _portal.DisposeAsync();
        await _database.DisposeAsync();
    }
}
