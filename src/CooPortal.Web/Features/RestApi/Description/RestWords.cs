using System.Text.Json.Nodes;

namespace CooPortal.Web.Features.RestApi.Description;

/// <summary>Words and order of the description that stand in no attribute.</summary>
internal static class RestWords
{
    private static readonly string[] tags = ["证书", "申报", "状态和回执", "文件", "批量", "字典和证书类型"];

    public static int PlaceOf(string tag) => Array.IndexOf(tags, tag);

    /// <summary>A parameter of the path.</summary>
    public static void Describe(JsonObject parameter)
    {
        var name = parameter["name"]!.GetValue<string>();
        parameter["description"] = name switch
        {
            "id" => "证书的 id",
            "code" => "证书类型代码",
            "name" => "字典名称",
            "document" => "哪一种文件",
            _ => "",
        };
        if (name == "document")
        {
            parameter["schema"]!["enum"] = new JsonArray("certificate", "application", "invoice", "slip");
        }
    }

    public static string OfStatus(string status) => status switch
    {
        "200" => "成功",
        "201" => "已暂存；Location 是证书的地址，ETag 是版本",
        "202" => "已受理，正在发送海关",
        "204" => "已删除",
        "304" => "未变",
        "400" => "请求无法识别：JSON、成员名称、类型或查询参数有误",
        "401" => "密钥无效",
        "403" => "密钥没有此权限，或接口未对本企业开放",
        "404" => "没有找到，或不属于本企业",
        "409" => "单据状态不允许，或同一请求正在处理",
        "412" => "If-Match 与当前版本不同",
        "413" => "请求体过大",
        "415" => "内容类型不是 application/json",
        "422" => "内容未通过校验",
        "428" => "缺少 If-Match",
        "429" => "请求过于频繁",
        _ => "未能处理",
    };
}
