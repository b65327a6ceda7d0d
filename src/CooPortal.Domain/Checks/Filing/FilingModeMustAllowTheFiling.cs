using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>申领模式 says whether a company files for itself, for others, or both (decisions.md 1).</summary>
public sealed class FilingModeMustAllowTheFiling : FilingRule
{
    protected override string? Problem(Certificate certificate, FilingFacts facts) => facts switch
    {
        { Mode: null } => null,
        { IsSelfFiled: true, Mode: { } mode } when !mode.HasFlag(FilingMode.SelfFiling) => "企业的申领模式不含自理申领，不能为本企业申报。请在“企业基本信息”中变更申领模式并同步",
        { IsSelfFiled: false, Mode: { } mode } when !mode.HasFlag(FilingMode.AgentFiling) => "企业的申领模式不含代理申领，不能为其他企业申报。请在“企业基本信息”中变更申领模式并同步",
        _ => null,
    };
}
