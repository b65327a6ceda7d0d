namespace CooPortal.Web.Features.Docking.Api;

/// <summary>A parameter of an operation: in the path, the query or a header.</summary>
public sealed record ApiParameter(string Name, string In, bool Required, string Description, IReadOnlyList<string> Values)
{
    /// <summary>Where it stands, in words.</summary>
    public string InZh => In switch
    {
        "path" => "路径",
        "query" => "查询",
        _ => "请求头",
    };
}
