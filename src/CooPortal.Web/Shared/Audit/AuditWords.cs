namespace CooPortal.Web.Shared.Audit;

/// <summary>Verbs and records of the audit trail, as the screens call them; what is not listed shows its own name.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> actions = new(StringComparer.Ordinal)
    {
        ["LogIn"] = "用户名密码登录",
        ["LogInWithCard"] = "卡介质登录",
        ["RegisterEnterprise"] = "企业注册",
        ["DecideRegistration"] = "审核企业注册",
        ["ActivateRegistration"] = "法人卡核验注册",
        ["ChangePassword"] = "修改密码",
        ["ResetPassword"] = "重置密码",
        ["SaveOperator"] = "保存操作员",
        ["SetOperatorState"] = "启用或停用操作员",
        ["BindCard"] = "绑定卡",
        ["UnbindCard"] = "解除绑定卡",
        ["EndColleagueSession"] = "退出他人设备",
        ["RefuseCardChallenge"] = "拒绝卡验证",
        ["AgreeNotice"] = "同意企业基本信息维护必读",
        ["SaveProfile"] = "暂存企业基本信息",
        ["SubmitProfile"] = "提交企业基本信息",
        ["DropProfileChange"] = "放弃企业信息变更",
        ["RecordProfileReceipt"] = "企业信息回执",
        ["PullQualification"] = "调取企业资质",
        ["AskQualification"] = "重新调取企业资质",
        ["SaveFilingDefaults"] = "保存证书初始值",
        ["SetQueryScope"] = "设置查询权限开关",
        ["AddAgents"] = "新增代理企业",
        ["DeleteAgents"] = "删除代理企业",
        ["SubmitAgents"] = "提交代理企业",
        ["RecordAgencyReceipt"] = "代理关系回执",
        ["SetDefaultImage"] = "设置默认印章签名",
        ["AuthoriseSeals"] = "印章签名授权",
        ["AskAuthorisationResult"] = "查看授权结果",
        ["RecordSealAuthorisation"] = "印章签名授权回执",
        ["GrantPrintAuthorisation"] = "代理打印授权",
        ["WithdrawPrintAuthorisation"] = "取消代理打印授权",
        ["SavePrincipal"] = "保存委托人",
        ["DeletePrincipals"] = "删除委托人",
        ["SaveDraft"] = "暂存证书",
        ["SaveGoods"] = "保存货物",
        ["CopyGoods"] = "复制货物",
        ["MoveGoods"] = "调整货物顺序",
        ["DeleteGoods"] = "删除货物",
        ["RestoreGoods"] = "恢复货物",
        ["SaveInvoice"] = "保存发票",
        ["DeleteInvoices"] = "删除发票",
        ["CopyCertificate"] = "复制证书",
        ["DeleteCertificate"] = "删除证书",
        ["DeclareCertificate"] = "申报证书",
        ["ApplyReceipt"] = "海关回执",
        ["LayoutHandler"] = "海关版式",
        ["ArchiveReceiptHandler"] = "归档回执",
        ["SaveSeal"] = "保存印章签名",
        ["SetSealState"] = "启用或停用印章签名",
        ["DeleteSeal"] = "删除印章签名",
        ["SaveAnnouncement"] = "保存公告",
        ["DeleteAnnouncement"] = "删除公告",
        ["SaveDownload"] = "上传下载文件",
        ["DeleteDownload"] = "删除下载文件",
        ["ImportDictionary"] = "导入参数表",
        ["RetryWork"] = "重新执行任务",
        ["AttemptOnForeignRecord"] = "试图访问其他企业的数据",
    };

    private static readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal)
    {
        ["User"] = "账号",
        ["Enterprise"] = "企业",
        ["EnterpriseProfile"] = "企业基本信息",
        ["FilingDefaults"] = "证书初始值",
        ["AgencyRelation"] = "代理关系",
        ["Principal"] = "委托人",
        ["Card"] = "卡",
        ["Session"] = "登录",
        ["Certificate"] = "证书",
        ["GoodsItem"] = "货物",
        ["Invoice"] = "发票",
        ["NonPartyCompany"] = "非缔约方公司",
        ["SealImage"] = "印章签名",
        ["SealAuthorisation"] = "印章签名授权",
        ["PrintAuthorisation"] = "代理打印授权",
        ["PrintJob"] = "打印任务",
        ["PrintAgentDevice"] = "打印控件",
        ["Announcement"] = "公告",
        ["DownloadFile"] = "下载文件",
    };

    public static IReadOnlyDictionary<string, string> Actions => actions;

    public static string Action(string verb) => actions.GetValueOrDefault(verb, verb);

    public static string Subject(string type) => subjects.GetValueOrDefault(type, type);
}
