namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What a company asks for about a product of 产品预审.</summary>
public enum PreReviewRequest
{
    Add = 1,
    Change = 2,
    Deregister = 3,
    Restore = 4,
    Delete = 5,
}
