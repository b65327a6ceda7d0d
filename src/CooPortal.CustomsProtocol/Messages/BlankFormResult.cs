namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What customs says to 核销 or 作废 of a form.</summary>
public enum BlankFormResult
{
    /// <summary>Waits for customs' decision.</summary>
    Received = 1,
    Accepted = 2,
    Refused = 3,
}
