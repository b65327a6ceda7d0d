namespace CooPortal.CustomsProtocol.Messages;

/// <summary>How far the data of a certificate has come on its way to the other side.</summary>
public enum ExchangeSending
{
    /// <summary>未发送</summary>
    NotSent = 1,

    /// <summary>已发送</summary>
    Sent = 2,

    /// <summary>接收成功</summary>
    Received = 3,

    /// <summary>接收失败</summary>
    Failed = 4,
}
