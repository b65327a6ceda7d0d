using CooPortal.Operations.Enterprises;

namespace CooPortal.Operations.Agency;

/// <summary>Who may keep 代理企业信息 and 委托人信息 (manual chapter 3).</summary>
public static class AgencyGate
{
    /// <summary>The manual's prompt where the page of agent companies is not open.</summary>
    public const string Prompt = "首次维护代理企业信息请先维护企业基本信息！";

    /// <summary>Why a company may not name agents: not 同步成功, a change in flight, or 申领模式 without 自理; null when it may.</summary>
    public static string? WhyNoAgents(EnterpriseStanding standing) => standing switch
    {
        { IsSynced: false } => "企业基本信息尚未同步成功，请先在“企业基本信息维护”中填写并提交。",
        { HasPendingChange: true } => "企业基本信息有在途的变更，请待变更同步成功或放弃变更后，再维护代理企业信息。",
        { FilesItself: false } => "贵公司的申领模式不含自理申领，不需要维护代理企业信息。",
        _ => null,
    };

    /// <summary>Why a company may not keep principals; null when it may.</summary>
    public static string? WhyNoPrincipals(EnterpriseStanding standing) => standing switch
    {
        { IsSynced: false } => "企业基本信息尚未同步成功，请先在“企业基本信息维护”中填写并提交。",
        { FilesForOthers: false } => "贵公司的申领模式不含代理申领，不能维护委托人信息。如需代理申领，请先变更企业基本信息中的申领模式。",
        _ => null,
    };
}
