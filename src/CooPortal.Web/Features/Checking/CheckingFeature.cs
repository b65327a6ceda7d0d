using CooPortal.Operations.Checking;
using CooPortal.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Checking;

/// <summary>掌上单一窗口: what anybody may ask from a phone, the status of a certificate (row 236) and whether a paper is genuine.</summary>
public sealed class CheckingFeature : PortalFeature
{
    public override string Area => "Checking";

    public override string RoutePrefix => "";

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<CheckCodeOptions>()
            .BindConfiguration(CheckCodeOptions.Section)
            .Validate(options => options.AreKeys(), "CheckCodes:Keys must hold base64 keys of at least 32 bytes; the first makes the check codes.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CheckCodeOptions>>().Value);
        services.AddChecking();
    }
}
