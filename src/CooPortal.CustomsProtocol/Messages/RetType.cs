namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Result in a technical receipt: 1 and 2 of the window's side, 3 and 4 of customs' side.</summary>
public enum RetType
{
    Accepted = 1,
    Failed = 2,
    AcceptedByCustoms = 3,
    FailedAtCustoms = 4,
}
