namespace CooPortal.CustomsProtocol;

/// <summary>One thing that is wrong with a message.</summary>
/// <param name="Element">Where; null when it concerns the whole message.</param>
/// <param name="Error">Which kind of fault.</param>
/// <param name="Value">What stands there, shortened; empty for none.</param>
/// <param name="Reason">What is wrong with it, in Chinese.</param>
public sealed record MessageFault(FieldPath? Element, ProtocolError Error, string Value, string Reason);
