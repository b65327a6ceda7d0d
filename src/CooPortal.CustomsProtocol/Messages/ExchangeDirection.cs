namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Whether a certificate goes abroad or came from there.</summary>
public enum ExchangeDirection
{
    Export = 1,
    Import = 2,
}
