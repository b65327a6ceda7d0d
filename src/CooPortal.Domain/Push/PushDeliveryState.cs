namespace CooPortal.Domain.Push;

/// <summary>What became of a delivery.</summary>
public enum PushDeliveryState
{
    /// <summary>待推送: due now or later.</summary>
    Waiting,

    /// <summary>已推送: the channel has taken it.</summary>
    Sent,

    /// <summary>推送失败: refused for good, or tried to the end.</summary>
    Failed,

    /// <summary>已取消: address, subscription or endpoint went before it was sent.</summary>
    Dropped,
}
