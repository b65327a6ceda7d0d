namespace CooPortal.CustomsProtocol;

/// <summary>A message that breaks the interface; <see cref="Element"/> names the place where one is known.</summary>
public sealed class ProtocolException(ProtocolError error, string message, FieldPath? element = null, Exception? inner = null)
    : Exception(message, inner)
{
    public ProtocolError Error { get; } = error;

    /// <summary>The element at fault, in the form that receipts use too.</summary>
    public FieldPath? Element { get; } = element;
}
