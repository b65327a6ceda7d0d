using CooPortal.Operations.Customs;
using CooPortal.Operations.Data.Seed;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Push;
using CooPortal.Operations.Transparency;

namespace CooPortal.Web.Infrastructure.Jobs;

/// <summary>The channel to customs on every node, and the jobs on nodes whose <c>Roles</c> hold worker.</summary>
public static class JobServices
{
    private const string Worker = "worker";

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var customs = builder.Configuration.GetSection(CustomsOptions.Section).Get<CustomsOptions>()
            ?? throw new InvalidOperationException("The section Customs is missing from the configuration.");
        builder.Services.AddSingleton(builder.Configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions());
        builder.Services.AddSingleton<DemoSeed>();
        builder.Services.AddCustoms(customs);
        var transparency = TransparencySettings(builder.Configuration);
        builder.Services.AddTransparency(transparency);
        builder.Services.AddSingleton<WorkSignal>();
        builder.Services.AddScoped<WorkQueue>();

        if (IsWorker(builder.Configuration))
        {
            builder.Services.AddHostedService<WorkRunner>();
            builder.Services.AddCustomsWorker(customs);
            builder.Services.AddClearingWorker();
            if (builder.Configuration.GetSection("Database:FormerDataKeys").GetChildren().Any())
            {
                builder.Services.AddDataKeyWorker();
            }

            if (transparency.IsSet)
            {
                builder.Services.AddTransparencyWorker(transparency);
            }
            builder.Services.AddPushWorker();
        }
    }

    /// <summary>Whether this node runs the jobs.</summary>
    public static bool IsWorker(IConfiguration configuration) =>
        (configuration["Roles"] ?? "web,worker").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(Worker, StringComparer.OrdinalIgnoreCase);

    private static TransparencyOptions TransparencySettings(ConfigurationManager configuration)
    {
        var options = configuration.GetSection(TransparencyOptions.Section).Get<TransparencyOptions>() ?? new TransparencyOptions();
        var portal = configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        return options.Origin.Length > 0 ? options : options with { Origin = portal.Origin.Authority };
    }
}
