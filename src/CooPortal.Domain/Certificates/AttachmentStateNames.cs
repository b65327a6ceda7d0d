namespace CooPortal.Domain.Certificates;

/// <summary>States of an attachment in the words of the screens.</summary>
public static class AttachmentStateNames
{
    public static string TitleZh(this AttachmentState state) => state switch
    {
        AttachmentState.NotSent => "随申报发送",
        AttachmentState.Sent => "已发送",
        AttachmentState.Accepted => "海关接收成功",
        AttachmentState.Refused => "海关接收失败",
    };
}
