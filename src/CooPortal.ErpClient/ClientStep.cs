namespace CooPortal.ErpClient;

/// <summary>Places between two steps where the process may die.</summary>
public enum ClientStep
{
    ClaimMade,
    Claimed,
    Delivered,
    AnswerWritten,
    FileMoved,
    AnswerMoved,
    ReceiptWritten,
    ReceiptAcknowledged,
    ReceiptMoved,
}
