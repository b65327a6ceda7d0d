using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>Customs takes certificates only of enterprises that it knows (manual 第一章). A later change in flight does not matter (decisions.md 12).</summary>
public sealed class EnterpriseMustBeSynchronised : FilingRule
{
    protected override string? Problem(Certificate certificate, FilingFacts facts) =>
        facts.ProfileIsSynced ? null : "企业基本信息尚未与海关同步成功，不能申报。请在“企业基本信息”中提交，待同步状态为“同步成功”后再申报";
}
