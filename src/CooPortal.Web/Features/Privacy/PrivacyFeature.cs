using CooPortal.Web.Features.Privacy.Policy;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Privacy;

/// <summary>个人信息处理说明: what the portal keeps of people, for everybody to read.</summary>
public sealed class PrivacyFeature : PortalFeature
{
    public override string Area => "Privacy";

    public override string RoutePrefix => "privacy";

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>()
            .BindConfiguration(PrivacyOptions.Section)
            .Validate(options => options.File.Length == 0 || options.Version.Trim().Length is > 0 and <= PrivacyOptions.LongestVersion, "Privacy:Version must name the version of Privacy:File, in at most 40 characters.")
            .Validate(options => options.File.Length == 0 || PrivacyPolicy.CanRead(options.File), "Privacy:File must be a text in UTF-8 of at most 200 KB.")
            .ValidateOnStart();
        services.AddSingleton<PrivacyPolicy>();
    }
}
