namespace CooPortal.Domain.Enterprises;

/// <summary>申领模式; drives menus. None is 不申领证书.</summary>
[Flags]
public enum FilingMode
{
    None = 0,
    SelfFiling = 1,
    AgentFiling = 2,
}
