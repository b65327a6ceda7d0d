using CooPortal.Operations.PreReview;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.PreReview;

/// <summary>产品预审: what a producing company lets customs examine before it applies (manual chapter 6).</summary>
public sealed class PreReviewFeature : PortalFeature
{
    public override string Area => "PreReview";

    public override string RoutePrefix => "pre-review";

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
        [new(MenuSections.PreReview, "产品预审", "/pre-review/products") { ActivePrefixes = ["/pre-review"] }];

    public override void AddServices(IServiceCollection services) => services.AddPreReview();
}
