namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>The left menu in the manual's order, and which companies have which chapter (rows 6, 30).</summary>
public static class MenuSections
{
    public static MenuSection Enterprise { get; } = new(MenuKind.Application, 1, "企业基本信息", "building");

    public static MenuSection Defaults { get; } = new(MenuKind.Application, 2, "初始值设置", "adjustments") { VisibleIn = Standings.FilesItself };

    public static MenuSection Agency { get; } = new(MenuKind.Application, 3, "代理信息维护", "users-group");

    public static MenuSection CertificateApplication { get; } = new(MenuKind.Application, 4, "证书申请", "file-certificate") { VisibleIn = Standings.MayApply };

    public static MenuSection CertificateQuery { get; } = new(MenuKind.Application, 5, "证书查询", "file-search") { VisibleIn = Standings.MayApply };

    public static MenuSection PreReview { get; } = new(MenuKind.Application, 6, "产品预审", "clipboard-check") { VisibleIn = Standings.MayApply };

    public static MenuSection Verification { get; } = new(MenuKind.Application, 7, "核查互动", "message-circle") { VisibleIn = Standings.MayApply };

    public static MenuSection BlankFormWriteOff { get; } = new(MenuKind.Application, 8, "空白证单核销", "file-check") { VisibleIn = Standings.MayApply };

    public static MenuSection BlankFormQuery { get; } = new(MenuKind.Application, 9, "空白证单查询", "list-search") { VisibleIn = Standings.MayApply };

    public static MenuSection DeclarationSupplement { get; } = new(MenuKind.Application, 10, "出口报关单补录", "ship") { VisibleIn = Standings.MayApply };

    public static MenuSection SupplementQuery { get; } = new(MenuKind.Application, 11, "补录信息查询", "list-details") { VisibleIn = Standings.MayApply };

    public static MenuSection Acceptance { get; } = new(MenuKind.Application, 12, "受理情况查询", "inbox") { VisibleIn = Standings.MayApply };

    public static MenuSection Statistics { get; } = new(MenuKind.Application, 13, "业务统计", "chart-bar") { VisibleIn = Standings.MayApply };

    public static MenuSection Versions { get; } = new(MenuKind.Application, 14, "版本说明", "versions");

    public static MenuSection NetworkStatus { get; } = new(MenuKind.Application, 15, "原产地证明联网状态查询", "network") { VisibleIn = Standings.MayApply };

    public static MenuSection Administration { get; } = new(MenuKind.Application, 20, "系统管理", "settings");

    public static MenuSection SelfPrintInstructions { get; } = new(MenuKind.SelfPrint, 1, "使用说明", "book");

    public static MenuSection Seals { get; } = new(MenuKind.SelfPrint, 2, "印章管理", "rubber-stamp");

    public static MenuSection Authorisations { get; } = new(MenuKind.SelfPrint, 3, "授权管理", "shield-check");

    public static MenuSection CertificatePrint { get; } = new(MenuKind.SelfPrint, 4, "证书打印", "printer");

    public static MenuSection PrintException { get; } = new(MenuKind.SelfPrint, 5, "打印异常申请", "printer-off");

    public static MenuSection CertificateDownload { get; } = new(MenuKind.SelfPrint, 6, "证书下载", "download");

    public static MenuSection SelfPrintVersions { get; } = new(MenuKind.SelfPrint, 7, "版本说明", "versions");
}
