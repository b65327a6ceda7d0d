namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What customs says to a request about a product of 产品预审.</summary>
public enum PreReviewResult
{
    /// <summary>Waits for an officer.</summary>
    Received = 1,
    Approved = 2,
    Rejected = 3,
}
