namespace CooPortal.Operations.Exchange;

/// <summary>发送状态 of a certificate's data in the exchange with the partner country.</summary>
public enum ExchangeState
{
    NotSent,
    Sent,
    Received,
    Failed,
}
