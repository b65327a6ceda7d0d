using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.PublicLog;

/// <summary>原产地证书签发公开日志: what anybody may see and check of the log of issued certificates.</summary>
public sealed class PublicLogFeature : PortalFeature
{
    public override string Area => "PublicLog";

    public override string RoutePrefix => "issuance-log";

    public override FeatureAccess Access => FeatureAccess.Anyone;
}
