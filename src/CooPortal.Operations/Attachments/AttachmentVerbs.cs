using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Attachments;

/// <summary>Registers the verbs over attachments and their sending.</summary>
public static class AttachmentVerbs
{
    public static IServiceCollection AddAttachmentVerbs(this IServiceCollection services)
    {
        services.AddVirusScanner();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkJob, SendAttachments>());
        return services
            .AddScoped<FindAttachments>()
            .AddScoped<AddAttachment>()
            .AddScoped<RemoveAttachment>();
    }

    /// <summary>For every verb that keeps somebody's file. Asks nobody unless options were registered that name a scanner.</summary>
    public static IServiceCollection AddVirusScanner(this IServiceCollection services)
    {
        services.TryAddSingleton(new VirusScannerOptions());
        services.TryAddSingleton<VirusScanner>();
        return services;
    }
}
