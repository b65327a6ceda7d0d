using System.Net;
using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CooPortal.Operations.Push;

/// <summary>Registers subscriptions and channels; needs <see cref="PushOptions"/> as a singleton. Web nodes keep and show, worker nodes also send.</summary>
public static class PushRegistration
{
    public static IServiceCollection AddPush(this IServiceCollection services)
    {
        services.AddHttpClient<SmsChannel>(Patient).ConfigurePrimaryHttpMessageHandler(Plain).RemoveAllLoggers();
        services.AddHttpClient(WeChatClient.HttpName, Patient).ConfigurePrimaryHttpMessageHandler(Plain).RemoveAllLoggers();
        services.AddHttpClient<WebhookClient>((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<PushOptions>().Webhook.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(Guarded).RemoveAllLoggers();
        services.AddSingleton<WeChatClient>();
        services.AddSingleton<WebhookTargets>();
        services.AddScoped<WeChatChannel>();
        services.AddScoped<MailChannel>();
        services.AddScoped<IPushChannel>(provider => provider.GetRequiredService<WeChatChannel>());
        services.AddScoped<IPushChannel>(provider => provider.GetRequiredService<SmsChannel>());
        services.AddScoped<IPushChannel>(provider => provider.GetRequiredService<MailChannel>());
        services.TryAddScoped<JobLeases>();
        return services
            .AddScoped<AskPushCode>()
            .AddScoped<ConfirmPushAddress>()
            .AddScoped<BindWeChat>()
            .AddScoped<RemovePushAddress>()
            .AddScoped<SaveSubscriptions>()
            .AddScoped<SaveWebhook>()
            .AddScoped<RotateWebhookSecret>()
            .AddScoped<SetWebhookState>()
            .AddScoped<DeleteWebhook>()
            .AddScoped<TryWebhook>()
            .AddScoped<ResendDeliveries>()
            .AddScoped<FindDeliveries>();
    }

    /// <summary>The sender and the recurring job of a worker node.</summary>
    public static IServiceCollection AddPushWorker(this IServiceCollection services)
    {
        services.AddSingleton<PushSender>();
        services.AddHostedService(provider => provider.GetRequiredService<PushSender>());
        return services.AddRecurringJob<TendPushJob>(TendPushJob.Name, TimeSpan.FromMinutes(15));
    }

    private static void Patient(HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(15);
        http.MaxResponseContentBufferSize = 64 * 1024;
    }

    private static SocketsHttpHandler Plain() => new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    /// <summary>Every connection is dialled by <see cref="WebhookTargets"/>; no proxy may do it in its place.</summary>
    private static SocketsHttpHandler Guarded(IServiceProvider services)
    {
        var targets = services.GetRequiredService<WebhookTargets>();
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellationToken) => targets.ConnectAsync(context.DnsEndPoint, cancellationToken),
        };
    }
}
