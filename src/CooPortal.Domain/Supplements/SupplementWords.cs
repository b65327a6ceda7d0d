namespace CooPortal.Domain.Supplements;

/// <summary>出口报关单补录 in the manual's words.</summary>
public static class SupplementWords
{
    public static string TitleZh(this SupplementSource source) => source switch
    {
        SupplementSource.Customs => "海关原产地证书",
        SupplementSource.Ccpit => "贸促会原产地证书",
    };

    public static string TitleZh(this SupplementState state) => state switch
    {
        SupplementState.Submitted => "已提交",
        SupplementState.Accepted => "海关接收成功",
        SupplementState.Refused => "海关接收失败",
        SupplementState.DeletionSubmitted => "删除已提交",
    };

    public static string TitleZh(this SupplementAction action) => action switch
    {
        SupplementAction.Delete => "删除",
        SupplementAction.Accept => "海关接收",
        SupplementAction.Refuse => "海关拒收",
        SupplementAction.SendBack => "报文被退回",
    };

    /// <summary>Customs has been told and has not answered.</summary>
    public static bool IsPending(this SupplementState state) => state is SupplementState.Submitted or SupplementState.DeletionSubmitted;
}
