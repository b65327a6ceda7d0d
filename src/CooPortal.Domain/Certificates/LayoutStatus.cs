namespace CooPortal.Domain.Certificates;

/// <summary>版式状态 of an approved certificate.</summary>
public enum LayoutStatus
{
    /// <summary>Nothing approved yet.</summary>
    None,

    /// <summary>海关端生成</summary>
    GeneratedAtCustoms,

    /// <summary>发送中</summary>
    InTransfer,

    /// <summary>接收成功</summary>
    Received,
}
