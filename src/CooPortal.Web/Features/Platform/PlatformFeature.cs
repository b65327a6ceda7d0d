using CooPortal.Domain.Accounts;
using CooPortal.Operations.Dictionaries;
using CooPortal.Operations.Platform;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Data;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Platform;

/// <summary>What the platform's administrator keeps: companies, announcements, downloads, jobs, messages, the audit trail.</summary>
public sealed class PlatformFeature : PortalFeature
{
    public override string Area => "Platform";

    public override string RoutePrefix => "platform";

    public override FeatureAccess Access => FeatureAccess.PlatformAdministrator;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        Entry("企业", "/platform/enterprises"),
        Entry("公告", "/platform/announcements"),
        Entry("下载文件", "/platform/downloads"),
        Entry("参数表", "/platform/dictionaries"),
        Entry("运行状况", "/platform/health"),
        Entry("任务", "/platform/jobs"),
        Entry("收发报文", "/platform/messages"),
        Entry("审计查询", "/platform/audit"),
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<SaveAnnouncement>()
        .AddScoped<DeleteAnnouncement>()
        .AddScoped<SaveDownload>()
        .AddScoped<DeleteDownload>()
        .AddScoped<RetryWork>()
        .AddScoped<SuspendEnterprise>()
        .AddScoped<LoadDictionaries>()
        .AddScoped<ImportDictionary>()
        .AddHostedService<DictionaryRefresh>();

    private static NavigationEntry Entry(string label, string href) => new(MenuSections.Administration, label, href) { VisibleTo = IsPlatform };

    private static bool IsPlatform(SignedInUser user) => user.Role == UserRole.PlatformAdministrator;
}
