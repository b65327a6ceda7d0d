using System.Net.Mail;
using System.Text.RegularExpressions;
using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>Shapes of addresses.</summary>
public static partial class PushAddressRules
{
    /// <summary>What is wrong with what was typed; null when nothing is.</summary>
    public static string? ProblemOf(PushChannel channel, string typed) => channel switch
    {
        PushChannel.Sms => Mobile().IsMatch(typed) ? null : "请填写 11 位手机号码。",
        PushChannel.Mail => typed.Length <= PushAddress.LongestAddress && Mail().IsMatch(typed) && MailAddress.TryCreate(typed, out _) ? null : "请填写邮件地址，例如 name@example.com。",
        _ => "这种推送方式不需要填写地址。",
    };

    /// <summary>As it is shown: 138****5678, na***@example.com.</summary>
    public static string Mask(PushChannel channel, string address) => channel switch
    {
        PushChannel.Sms when address.Length == 11 => $"{address[..3]}****{address[7..]}",
        PushChannel.Mail when address.Split('@') is [var name, var host] => $"{name[..Math.Min(2, name.Length)]}***@{host}",
        PushChannel.WeChat => "已绑定的微信",
        _ => "***",
    };

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Mail();
}
