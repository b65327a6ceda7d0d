using CooPortal.Operations.Customs;
using CooPortal.Operations.Data.Seed;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Jobs;

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
        builder.Services.AddSingleton<WorkSignal>();
        builder.Services.AddScoped<WorkQueue>();

        var roles = (builder.Configuration["Roles"] ?? "web,worker").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (roles.Contains(Worker, StringComparer.OrdinalIgnoreCase))
        {
            builder.Services.AddHostedService<WorkRunner>();
            builder.Services.AddCustomsWorker(customs);
            builder.Services.AddDockingWorker();
        }
    }
}
