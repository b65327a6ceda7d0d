namespace CooPortal.Domain.Conversion;

/// <summary>What a certificate of another type cannot take over, told before the user confirms.</summary>
/// <param name="LabelZh">The field, with its line.</param>
/// <param name="Value">What it says now.</param>
/// <param name="Reason">Why it is left behind, in the user's language.</param>
public sealed record ConversionLoss(string LabelZh, string Value, string Reason);
