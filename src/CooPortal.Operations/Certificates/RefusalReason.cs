namespace CooPortal.Operations.Certificates;

/// <summary>One reason of customs for sending a certificate back.</summary>
/// <param name="Path">The field it concerns, for example Goods[1].Description; empty for the whole.</param>
/// <param name="Code">Customs' code.</param>
/// <param name="Text">Customs' words.</param>
public sealed record RefusalReason(string Path, string Code, string Text);
