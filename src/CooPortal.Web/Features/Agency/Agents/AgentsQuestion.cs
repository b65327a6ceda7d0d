namespace CooPortal.Web.Features.Agency.Agents;

/// <summary>What is asked before rows change.</summary>
public enum AgentsQuestion
{
    /// <summary>确定删除当前选中的数据？</summary>
    Delete,

    /// <summary>确定提交当前选中的数据？</summary>
    Submit,
}
