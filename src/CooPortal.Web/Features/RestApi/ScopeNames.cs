using CooPortal.Operations.Docking;

namespace CooPortal.Web.Features.RestApi;

/// <summary>权限范围 in words.</summary>
public static class ScopeNames
{
    public static IReadOnlyList<RestScopes> All { get; } = [RestScopes.Read, RestScopes.Write, RestScopes.Declare];

    public static string TitleZh(this RestScopes scope) => scope switch
    {
        RestScopes.Read => "查询",
        RestScopes.Write => "录入",
        RestScopes.Declare => "申报",
        _ => string.Join('、', All.Where(single => scope.HasFlag(single)).Select(TitleZh)),
    };
}
