using CooPortal.Operations.Verification;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Verification;

/// <summary>核查互动: what customs wants explained and proved, and the company's answers (manual chapter 7).</summary>
public sealed class VerificationFeature : PortalFeature
{
    public override string Area => "Verification";

    public override string RoutePrefix => "verification";

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
        [new(MenuSections.Verification, "核查互动", "/verification/records") { ActivePrefixes = ["/verification"] }];

    public override void AddServices(IServiceCollection services) => services.AddVerification();
}
