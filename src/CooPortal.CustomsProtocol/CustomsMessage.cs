namespace CooPortal.CustomsProtocol;

/// <summary>A message body; its record says the root element and the sequence of elements.</summary>
public abstract record CustomsMessage;
