using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.Enterprises;

/// <summary>Whether a company may do origin business, and as what (manual chapter 1).</summary>
/// <param name="IsSynced">A profile is in force at customs.</param>
/// <param name="FilingMode">申领模式 in force; None before the first 同步成功.</param>
/// <param name="HasPendingChange">A change is prepared or on its way; rows 38 and 166 wait for it.</param>
/// <param name="IsSyncing">The newest profile has been submitted and customs has not answered.</param>
public sealed record EnterpriseStanding(bool IsSynced, FilingMode FilingMode, bool HasPendingChange, bool IsSyncing)
{
    /// <summary>企业类别 in force; null before the first 同步成功.</summary>
    public string? Category { get; init; }

    /// <summary>生产型 and 生产兼贸易型: the companies that have products for 产品预审.</summary>
    public bool Produces => Category is "1" or "3";

    public bool FilesItself => FilingMode.HasFlag(FilingMode.SelfFiling);

    public bool FilesForOthers => FilingMode.HasFlag(FilingMode.AgentFiling);

    /// <summary>Why certificates, pre-reviews and the like are not open to the company; null when they are.</summary>
    public string? Refusal => this switch
    {
        { IsSynced: false, IsSyncing: true } => "企业基本信息已提交，尚未同步成功。通常几秒钟完成，同步成功后即可办理原产地业务。",
        { IsSynced: false } => "企业基本信息尚未同步成功，请先在“企业基本信息维护”中填写并提交，同步成功后再办理原产地业务。",
        { FilingMode: FilingMode.None } => "贵公司的申领模式为“不申领证书”，不能申领原产地证书。如需申领，请先在“企业基本信息维护”中变更申领模式。",
        _ => null,
    };
}
