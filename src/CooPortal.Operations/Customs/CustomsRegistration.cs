using CooPortal.CustomsProtocol.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Customs;

/// <summary>Registers the customs channel. Web nodes enqueue and ask; worker nodes also send and receive.</summary>
public static class CustomsRegistration
{
    public static IServiceCollection AddCustoms(this IServiceCollection services, CustomsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.ToIdentity());
        services.AddHttpClient<CustomsHttpClient>(http =>
        {
            http.BaseAddress = options.Address;
            http.Timeout = options.Timeout;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddScoped<ICustomsChannel, HttpCustomsChannel>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<CustomsOutbox>();
        return services;
    }
}
