using CooPortal.Operations.Attachments;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Docking.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Docking;

/// <summary>Registers the verbs of ERP 对接; needs those over certificates and attachments.</summary>
public static class DockingRegistration
{
    public static IServiceCollection AddDocking(this IServiceCollection services)
    {
        services.AddVirusScanner();
        services.TryAddScoped<AddAttachment>();
        services.TryAddScoped<ReplaceCertificate>();
        return services
            .AddScoped<ImportCertificate>()
            .AddScoped<ImportAttachment>()
            .AddScoped<ImportErpMessage>()
            .AddScoped<ExportCertificate>()
            .AddScoped<CreateDockingKey>()
            .AddScoped<RevokeDockingKey>()
            .AddScoped<OpenErpRequest>()
            .AddScoped<ErpMailbox>()
            .AddScoped<OpenRestCall>()
            .AddScoped<RestLedger>()
            .AddScoped<RestGate>()
            .AddScoped<CreateCertificate>()
            .AddScoped<ChangeCertificate>()
            .AddScoped<ListImports>()
            .AddScoped<ClearDockingRecords>();
    }
}
