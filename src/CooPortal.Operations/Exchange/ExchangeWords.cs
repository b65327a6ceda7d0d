namespace CooPortal.Operations.Exchange;

/// <summary>联网状态 in the manual's words.</summary>
public static class ExchangeWords
{
    /// <param name="imports">The other side sends and our customs receives.</param>
    public static string TitleZh(this ExchangeState state, bool imports) => (state, imports) switch
    {
        (ExchangeState.NotSent, false) => "未发送",
        (ExchangeState.Sent, false) => "已发送",
        (ExchangeState.Received, false) => "对方接收成功",
        (ExchangeState.Failed, false) => "对方接收失败",
        (ExchangeState.NotSent, true) => "对方未发送",
        (ExchangeState.Sent, true) => "对方已发送",
        (ExchangeState.Received, true) => "海关接收成功",
        (ExchangeState.Failed, true) => "海关接收失败",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "unknown state"),
    };
}
