using CooPortal.Operations.Cards;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Printing;
using CooPortal.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.AgentApi;

/// <summary>What 打印控件 calls. Every call but those about challenges is signed; none reads a cookie.</summary>
public sealed class AgentApiFeature : PortalFeature
{
    public override string Area => "AgentApi";

    public override string RoutePrefix => "agent-api";

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<CardOptions>().BindConfiguration(CardOptions.Section);
        services.AddOptions<PrintAgentOptions>()
            .BindConfiguration(PrintAgentOptions.Section)
            .Validate(options => Version.TryParse(options.MinimumVersion, out _), "PrintAgent:MinimumVersion must be a version.")
            .ValidateOnStart();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<CardOptions>>().Value);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<PrintAgentOptions>>().Value);
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddScoped<CustomsOutbox>();
        services.AddPrinting();
    }
}
