using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>An agent may draft for anyone, but declares only for principals whose relation customs has accepted (decisions.md 1).</summary>
public sealed class AgentNeedsAnAcceptedRelation : FilingRule
{
    public override string Path => "Header.ExporterNameZh";

    protected override string? Problem(Certificate certificate, FilingFacts facts) =>
        facts.IsSelfFiled || facts.RelationIsAccepted
            ? null
            : "代理申报须有海关已接收的代理关系：请由出口商在“代理信息维护”中新增本企业并提交，状态为“海关接收成功”后再申报";
}
