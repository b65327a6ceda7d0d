using CooPortal.Web.Features.Home.Bell;
using CooPortal.Web.Features.Home.Desktop;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Home;

/// <summary>The portal's public page, the first page after login, and what the frame of every page needs.</summary>
public sealed class HomeFeature : PortalFeature
{
    public override string Area => "Home";

    public override string RoutePrefix => "";

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<BellNotices>()
        .AddSingleton<BellFeed>()
        .AddHostedService(provider => provider.GetRequiredService<BellFeed>())
        .AddScoped<FindWaitingWork>();
}
