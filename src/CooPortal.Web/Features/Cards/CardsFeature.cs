using CooPortal.Web.Features.Cards.Complete;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Cards;

/// <summary>Card challenges in the browser: login with a card, the link to 打印控件, the way back.</summary>
public sealed class CardsFeature : PortalFeature
{
    public override string Area => "Cards";

    public override string RoutePrefix => "card";

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services) => services.AddScoped<CardChallengeStart>().AddScoped<CardLogin>().AddScoped<SealCompletion>();
}
