namespace CooPortal.Domain.Supplements;

/// <summary>Where one supplement stands (decisions.md 15). What customs took it must also give back, hence the fourth state.</summary>
public enum SupplementState
{
    /// <summary>已提交</summary>
    Submitted,

    /// <summary>海关接收成功: final, until the company deletes it.</summary>
    Accepted,

    /// <summary>海关接收失败</summary>
    Refused,

    /// <summary>删除已提交: customs has been asked to forget it.</summary>
    DeletionSubmitted,
}
