using CooPortal.Operations.Exchange;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Exchange;

/// <summary>原产地证明联网状态查询: what became of certificate data in the exchange with partner countries (manual chapter 14).</summary>
public sealed class ExchangeFeature : PortalFeature
{
    public override string Area => "Exchange";

    public override string RoutePrefix => "exchange";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } = [new(MenuSections.NetworkStatus, "原产地证明联网状态查询", "/exchange/status")];

    public override void AddServices(IServiceCollection services) => services.AddScoped<AskExchangeStatus>();
}
