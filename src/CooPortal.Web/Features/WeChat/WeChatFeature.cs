using CooPortal.Operations.Push;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.WeChat;

/// <summary>What WeChat's servers call. Every call is signed with the token of the official account; none reads a cookie.</summary>
public sealed class WeChatFeature : PortalFeature
{
    public override string Area => "WeChat";

    public override string RoutePrefix => "wechat";

    public override FeatureAccess Access => FeatureAccess.Anyone;

    public override void AddServices(IServiceCollection services) => services.AddSingleton(provider => new WeChatCipher(provider.GetRequiredService<PushOptions>().WeChat));
}
