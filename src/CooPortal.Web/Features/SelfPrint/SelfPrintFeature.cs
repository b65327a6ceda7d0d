using CooPortal.Operations.Authorisations;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.SelfPrint;

/// <summary>原产地证书自助打印: a system of its own with its own menu, from the seal to the archived original.</summary>
public sealed class SelfPrintFeature : PortalFeature
{
    public override string Area => "SelfPrint";

    public override string RoutePrefix => "self-print";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override MenuKind Menu => MenuKind.SelfPrint;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.SelfPrintInstructions, "使用说明", "/self-print/instructions"),

        new(MenuSections.Authorisations, "印章签名授权", "/self-print/authorisation"),
        new(MenuSections.Authorisations, "代理打印授权", "/self-print/print-authorisation") { VisibleIn = Standings.FilesItself },
        new(MenuSections.Authorisations, "委托企业列表", "/self-print/principals") { VisibleIn = Standings.FilesForOthers },

        new(MenuSections.CertificatePrint, "证书打印", "/self-print/print"),

        new(MenuSections.PrintException, "打印异常申请", "/self-print/exceptions"),

        new(MenuSections.CertificateDownload, "证书下载", "/self-print/download"),

        new(MenuSections.SelfPrintVersions, "版本说明", "/self-print/versions"),
    ];

    public override void AddServices(IServiceCollection services) => services.AddAuthorisations();
}
