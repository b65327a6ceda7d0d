namespace CooPortal.Domain.Enterprises;

/// <summary>When a field of 企业基本情况 must be filled before 提交.</summary>
public enum ProfileRequirement
{
    Never,
    Always,

    /// <summary>For every 申领模式 but 不申领证书.</summary>
    WhenFiling,
}
