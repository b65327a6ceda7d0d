namespace CooPortal.Domain.Push;

/// <summary>Names of the states.</summary>
public static class PushDeliveryStates
{
    public static string TitleZh(this PushDeliveryState state) => state switch
    {
        PushDeliveryState.Waiting => "待推送",
        PushDeliveryState.Sent => "已推送",
        PushDeliveryState.Failed => "推送失败",
        PushDeliveryState.Dropped => "已取消",
    };
}
