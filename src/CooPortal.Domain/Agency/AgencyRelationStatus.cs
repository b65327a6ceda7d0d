namespace CooPortal.Domain.Agency;

/// <summary>State of an agent company with one principal (decisions.md 15).</summary>
public enum AgencyRelationStatus
{
    /// <summary>暂存待提交</summary>
    PendingSubmit,

    /// <summary>已提交: the addition or the deletion is on its way.</summary>
    Submitted,

    /// <summary>海关接收成功: the agent may file for the principal.</summary>
    Accepted,

    /// <summary>删除待提交: still in force until customs has taken the deletion.</summary>
    PendingDelete,

    /// <summary>海关接收失败</summary>
    Refused,
}
