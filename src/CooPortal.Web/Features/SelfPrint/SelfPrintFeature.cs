using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.SelfPrint;

/// <summary>自助打印: printing originals and copies, what went wrong with them, and the 打印控件 of this browser.</summary>
public sealed class SelfPrintFeature : PortalFeature
{
    public override string Area => "SelfPrint";

    public override string RoutePrefix => "self-print";

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new NavigationEntry(MenuSections.CertificatePrint, "证书打印", "/self-print/print"),
        new NavigationEntry(MenuSections.PrintException, "打印异常申请", "/self-print/exceptions"),
    ];
}
