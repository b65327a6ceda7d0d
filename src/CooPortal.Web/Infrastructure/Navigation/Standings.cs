using CooPortal.Operations.Enterprises;

namespace CooPortal.Web.Infrastructure.Navigation;

/// <summary>Which companies have an entry, for <see cref="NavigationEntry.VisibleIn"/>. Before 同步成功 the entries stay and their pages say what comes first.</summary>
public static class Standings
{
    /// <summary>Origin business: everybody but 不申领证书.</summary>
    public static bool MayApply(EnterpriseStanding standing) => !standing.IsSynced || standing.FilesItself || standing.FilesForOthers;

    /// <summary>申领模式 contains 自理.</summary>
    public static bool FilesItself(EnterpriseStanding standing) => !standing.IsSynced || standing.FilesItself;

    /// <summary>申领模式 contains 代理.</summary>
    public static bool FilesForOthers(EnterpriseStanding standing) => standing.FilesForOthers;
}
