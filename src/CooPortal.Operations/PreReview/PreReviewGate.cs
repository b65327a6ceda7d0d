using CooPortal.Operations.Enterprises;

namespace CooPortal.Operations.PreReview;

/// <summary>Who has 产品预审 (manual chapter 6, small hints).</summary>
public static class PreReviewGate
{
    /// <summary>Why the page is not open to a company; null when it is.</summary>
    public static string? WhyClosed(EnterpriseStanding standing) => standing switch
    {
        { IsSynced: false } => "企业基本信息尚未同步成功，不能使用产品预审。请先在“企业基本信息维护”中填写并提交。",
        { HasPendingChange: true } => "企业基本信息处于变更过程中，不能使用产品预审。请待变更同步成功或放弃变更后再办理。",
        { Produces: false } => "只有生产型企业才需发起产品预审申请，贵公司的企业类别无需进行产品预审。",
        _ => null,
    };
}
