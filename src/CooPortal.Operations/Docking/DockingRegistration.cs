using CooPortal.Operations.Attachments;
using CooPortal.Operations.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Docking;

/// <summary>Registers the verbs of ERP 对接; needs those over certificates and attachments.</summary>
public static class DockingRegistration
{
    public static IServiceCollection AddDocking(this IServiceCollection services)
    {
        services.TryAddScoped<AddAttachment>();
        services.TryAddScoped<ReplaceCertificate>();
        return services
            .AddScoped<ImportCertificate>()
            .AddScoped<ImportAttachment>()
            .AddScoped<ImportErpMessage>()
            .AddScoped<ExportCertificate>()
            .AddScoped<CreateErpKey>()
            .AddScoped<RevokeErpKey>()
            .AddScoped<OpenErpRequest>()
            .AddScoped<ErpMailbox>();
    }
}
