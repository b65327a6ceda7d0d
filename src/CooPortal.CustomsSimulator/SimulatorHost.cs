using System.Net;
using System.Text.Json.Serialization;
using CooPortal.CustomsSimulator.Console;
using CooPortal.CustomsSimulator.Control;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Intake;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.CustomsSimulator;

/// <summary>Builds the program; tests start the same program in-process.</summary>
public static class SimulatorHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        adjust?.Invoke(builder);
        if (!builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("The customs simulator starts in the Development environment only.");
        }

        var options = builder.Configuration.GetSection(SimulatorOptions.Section).Get<SimulatorOptions>() ?? new SimulatorOptions();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.ToIdentity());
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<ProcessDeath>();
        builder.Services.AddSingleton<FaultDice>();
        builder.Services.AddSingleton<SimulatorStore>();
        builder.Services.AddSingleton<CustomsDesk>();
        builder.Services.AddSingleton<PreReviewOfficer>();
        builder.Services.AddSingleton<VerificationOfficer>();
        builder.Services.AddSingleton<SupplementOfficer>();
        builder.Services.AddSingleton<ExchangeDesk>();
        builder.Services.AddSingleton<BlankFormOfficer>();
        builder.Services.AddSingleton<MessageIntake>();
        builder.Services.AddSingleton<Mailbox>();
        builder.Services.AddHostedService<ReviewClock>();
        builder.AddConsole(options);
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = ["127.0.0.1", "localhost"]);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseConsoleHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/healthz", () => "ok");
        app.MapMessages();
        app.MapControl();
        app.MapConsole();
        return app;
    }
}
