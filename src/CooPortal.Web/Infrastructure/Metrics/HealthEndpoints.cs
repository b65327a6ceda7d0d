using System.Net;
using System.Security.Cryptography;
using System.Text;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Health;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Infrastructure.Metrics;

/// <summary>What load balancers and collectors ask: whether the process lives, whether it can serve, what it measures.</summary>
public static class HealthEndpoints
{
    private const string PrometheusText = "text/plain; version=0.0.4; charset=utf-8";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section);
        services.AddSingleton<PortalMetrics>();
        services.AddSingleton<MetricsText>();
        services.AddScoped<KeyDates>();
        services.AddVirusScanner();
        services.AddScoped<CheckHealth>();
    }

    public static void MapHealth(this WebApplication app)
    {
        // listening begins with the program, not with the first question
        app.Services.GetRequiredService<MetricsText>();
        app.MapGet("/healthz", () => "ok").AllowAnonymous();
        app.MapGet("/health/live", () => "ok").AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        app.MapGet("/metrics", MeasuresAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(CooPortalDbContext db, IHostApplicationLifetime host, CancellationToken cancellationToken)
    {
        if (host.ApplicationStopping.IsCancellationRequested)
        {
            return Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await db.Enterprises.AnyAsync(limit.Token);
            return Results.Text("ready");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> MeasuresAsync(
        HttpContext context, IOptions<MetricsOptions> options, PortalMetrics metrics, MetricsText text, CooPortalDbContext db, FindCustomsHealth customs, IEnumerable<SealedLog> logs, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!MayAsk(context, options.Value.Key))
        {
            return Results.NotFound();
        }

        await metrics.RefreshAsync(db, customs, logs, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return Results.Text(text.Write(), PrometheusText, Encoding.UTF8);
    }

    private static bool MayAsk(HttpContext context, string key)
    {
        if (key.Length == 0)
        {
            // through a proxy on this computer everybody would come from here
            return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !context.Request.Headers.ContainsKey("X-Forwarded-For");
        }

        var given = Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString());
        return CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes($"Bearer {key}"));
    }
}
