using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>What customs decides about a declaration, by rule or by an officer.</summary>
public sealed record Decision(RepType Result, string Text, IReadOnlyList<ReceiptReason> Reasons)
{
    public static Decision Approve { get; } = new(RepType.Approved, "审核通过", []);
}
