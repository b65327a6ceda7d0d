namespace CooPortal.CustomsProtocol.Receipts;

/// <summary>One reason of a refusal: the element it concerns where there is one, customs' code, and the words.</summary>
public sealed record ReceiptReason(FieldPath? Element, string Code, string Text);
