using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Documents;

/// <summary>Registers printed documents: store, keys, rendering jobs.</summary>
public static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(options);
        services.TryAddSingleton(_ => options.Folder.Length > 0 ? new DocumentStore(options) : throw new InvalidOperationException("Documents:Folder must be set."));
        services.TryAddSingleton<DocumentKeys>();
        services.TryAddSingleton<PaperKeys>();
        services.TryAddScoped<FindFormInput>();
        services.TryAddScoped<FindOriginalInput>();
        services.TryAddScoped<RepeatOriginals>();
        services.TryAddScoped<FindDocument>();
        services.TryAddScoped<StoreDocument>();
        services.TryAddScoped<PrintForm>();
        services.TryAddScoped<PreviewTyped>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkJob, RenderPreview>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IWorkJob, RenderOriginal>());
        return services;
    }
}
