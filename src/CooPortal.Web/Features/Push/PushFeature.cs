using CooPortal.Operations.Push;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Push;

/// <summary>审核回执微信、短信订阅推送 (manual chapter 16): what a user is told of and where, what became of it, and calls to the company's own system.</summary>
public sealed class PushFeature : PortalFeature
{
    public override string Area => "Push";

    public override string RoutePrefix => "push";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Administration, "消息订阅", "/push/subscriptions") { ActivePrefixes = ["/push"] },
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<PushOptions>()
            .BindConfiguration(PushOptions.Section)
            .Configure<IHostEnvironment, IOptions<PortalOptions>>((options, environment, portal) => (options.AllowLoopback, options.Portal) = (environment.IsDevelopment(), portal.Value.Origin))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PushOptions>, PushOptionsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<PushOptions>>().Value);
        services.AddPush();
    }
}
