using System.Net;
using CooPortal.PrintAgent.Cards;
using CooPortal.PrintAgent.Faults;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Listening;
using CooPortal.PrintAgent.Pages;
using CooPortal.PrintAgent.Pairings;
using CooPortal.PrintAgent.Portal;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintAgent.Streaming;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.PrintAgent;

/// <summary>Builds the program; tests start the same program in-process.</summary>
public static class AgentHost
{
    /// <summary>The user's own settings, in the data folder.</summary>
    public const string SettingsFile = "settings.json";

    private const int LongestForm = 64 * 1024;

    /// <summary>Version of this program, as the portal compares it with its minimum.</summary>
    public static string Version { get; } = typeof(AgentHost).Assembly.GetName().Version!.ToString(3);

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // A shortcut may start the program anywhere; its settings stand beside it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // What the user sets outlives an update of the program.
        builder.Configuration.AddJsonFile(Path.Combine((builder.Configuration.Get<AgentOptions>() ?? new AgentOptions()).DataFolder, SettingsFile), optional: true);
        builder.Configuration.AddCommandLine(args);
        adjust?.Invoke(builder);

        var options = builder.Configuration.Get<AgentOptions>() ?? new AgentOptions();
        if (options.Problem() is { } problem)
        {
            throw new AgentCannotStartException(problem);
        }

        AddServices(builder.Services, options);
        Listen(builder, options);

        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, AgentOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(PrinterChoice.Of(options));
        services.AddSingleton<FaultHook>();
        services.AddSingleton<ListeningPort>();
        services.AddSingleton<LoopbackListener>();
        services.AddSingleton<PairingStore>();
        services.AddSingleton<RetryCounter>();
        services.AddSingleton<CardShelf>();
        services.AddSingleton<PortalHttp>();
        services.AddSingleton<ChallengeCalls>();
        services.AddSingleton<PrinterTurn>();
        services.AddSingleton<FormTokens>();
        services.AddSingleton<CardPages>();
        services.AddSingleton<StatusPages>();
        services.AddSingleton<PortalConnections>();
        services.AddHostedService(provider => provider.GetRequiredService<PortalConnections>());
    }

    private static void Listen(WebApplicationBuilder builder, AgentOptions options)
    {
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestForm;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        // The listener needs the pairings, and the transport's options know no services.
        builder.Services.AddOptions<Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets.SocketTransportOptions>()
            .Configure<LoopbackListener>((transport, listener) => transport.CreateBoundListenSocket = listener.Bind);
        // No address of the environment may widen what is listened on.
        builder.WebHost.UseUrls();
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    private static void Map(WebApplication app)
    {
        app.UseMiddleware<LoopbackGuard>();
        var status = app.Services.GetRequiredService<StatusPages>();
        var card = app.Services.GetRequiredService<CardPages>();
        app.MapGet("/healthz", (RequestDelegate)(context => Answer.Plain(context, StatusCodes.Status200OK, "ok")));
        app.MapGet(AgentPaths.Status, (RequestDelegate)status.ShowAsync);
        app.MapGet(AgentPaths.Style, (RequestDelegate)StatusPages.StyleAsync);
        app.MapPost(AgentPaths.Unpair, (RequestDelegate)status.UnpairAsync);
        app.MapGet(AgentPaths.Card, (RequestDelegate)card.OpenAsync);
        app.MapGet(AgentPaths.Picture, (RequestDelegate)card.PictureAsync);
        app.MapPost(AgentPaths.Confirm, (RequestDelegate)card.ConfirmAsync);
        app.MapPost(AgentPaths.Sign, (RequestDelegate)card.SignAsync);
        app.MapPost(AgentPaths.Pair, (RequestDelegate)card.PairAsync);
        app.MapFallback((RequestDelegate)(context => Answer.Plain(context, StatusCodes.Status404NotFound, "没有这个页面")));
    }
}
