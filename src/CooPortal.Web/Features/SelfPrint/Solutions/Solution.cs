using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Solutions;

/// <summary>A cause and its remedy.</summary>
public sealed record Solution(SelfPrintObstacleKind Kind, string Cause, IReadOnlyList<string> Remedies, string? Link = null, string? LinkText = null)
{
    public static IReadOnlyList<Solution> All { get; } =
    [
        new(
            SelfPrintObstacleKind.SealNotAuthorised,
            "尚未完成印章签名授权",
            [
                "使用电子口岸法人卡登录，在“印章管理”中制作印章和签名。",
                "在“授权管理-印章签名授权”的“操作”列依次设置默认印章和默认签名，点击【授权】，再点击【查看结果】。",
                "授权失败的，按“授权结果”中的海关说明改正后重新授权。授权成功之后审核通过的证书才能自助打印。",
            ],
            "/self-print/authorisation",
            "去授权"),
        new(
            SelfPrintObstacleKind.ApprovedBefore,
            "证书在印章签名授权成功之前审核通过",
            ["印章及申报员签名授权成功之后，新申请并审批通过的证书才能自助打印；原审批通过的证书请采用现行的打印方式（在“证书查询”中打印，到签证机构领取签章证书）。", "确需自助打印的，可办理更改证或重发证，新证书审批通过后即可自助打印。"],
            "/certificates/query",
            "证书查询"),
        new(
            SelfPrintObstacleKind.NotApproved,
            "证书尚未审核通过",
            ["在“证书查询”中查看单据状态和海关回执。退证的，修改后重新申报；待审核的，请等待海关审核。"],
            "/certificates/query",
            "证书查询"),
        new(
            SelfPrintObstacleKind.TypeNotAnnounced,
            "证书类别或输往的国家/地区不在自助打印范围内",
            ["海关总署公告中指定类型的证书才能自助打印；其他证书请采用现行的打印方式。"]),
        new(
            SelfPrintObstacleKind.AgentNotAllowed,
            "代理企业没有代理打印的权限",
            [
                "委托企业须先完成印章、签名制作并授权成功；代理企业无需制作印章及签名。",
                "委托企业使用法人卡登录，在“授权管理-代理打印授权”中授权代理企业，仅需授权一次。",
                "授权之后代理企业为委托企业新申报并审批通过的证书，才能代理打印；此前申报的证书请由委托企业打印。",
                "海关的代理关系须在有效状态，可在“委托企业列表”中查看。",
            ],
            "/self-print/principals",
            "委托企业列表"),
        new(SelfPrintObstacleKind.Replaced, "证书已被更改证或重发证代替", ["原证书不能再打印，请查询并打印新的证书。"]),
        new(SelfPrintObstacleKind.Cancelled, "证书已注销", ["注销的证书不能打印。仍需证书的，请重新申请。"]),
        new(
            SelfPrintObstacleKind.Unknown,
            "查不到该证书编号",
            [
                "核对完整的证书编号：证书类型代码＋2位年份＋9位主体识别码＋4位流水号。",
                "管理员打开“查询权限开关”后，操作员只能看到自己录入的证书，请使用管理员账号查询。",
                "在其他系统申报、查询不到的证书，请通过单一窗口或海关政务服务一体化平台申报。",
            ]),
        new(SelfPrintObstacleKind.OtherConditions, "其他查询条件不符", ["点击【重置】，只输入证书编号后查询。"]),
    ];
}
