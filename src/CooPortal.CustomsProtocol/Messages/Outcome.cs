namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Result in the messages of our own kinds, in the style of the interface.</summary>
public enum Outcome
{
    Success = 1,
    Failure = 2,
}
