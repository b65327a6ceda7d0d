namespace CooPortal.Domain.Push;

/// <summary>Ways out of the portal.</summary>
public enum PushChannel
{
    /// <summary>微信: template message of an official account.</summary>
    WeChat,

    /// <summary>短信</summary>
    Sms,

    /// <summary>邮件</summary>
    Mail,

    /// <summary>A call to the company's own server.</summary>
    Webhook,
}
