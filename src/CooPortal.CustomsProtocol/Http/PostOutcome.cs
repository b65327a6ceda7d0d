using CooPortal.CustomsProtocol.Receipts;

namespace CooPortal.CustomsProtocol.Http;

/// <summary>The answer to a posted message. <see cref="Detail"/> is for the log and the jobs page.</summary>
public sealed record PostOutcome(PostVerdict Verdict, int? Status, string Detail, IReadOnlyList<ReceiptReason> Reasons, int? LastSequence = null);
