namespace CooPortal.Domain.Push;

/// <summary>Names of the channels.</summary>
public static class PushChannels
{
    /// <summary>Those that reach a person, in the order of the screens.</summary>
    public static IReadOnlyList<PushChannel> Personal { get; } = [PushChannel.WeChat, PushChannel.Sms, PushChannel.Mail];

    public static string TitleZh(this PushChannel channel) => channel switch
    {
        PushChannel.WeChat => "微信",
        PushChannel.Sms => "短信",
        PushChannel.Mail => "邮件",
        PushChannel.Webhook => "Webhook",
    };
}
