namespace CooPortal.Pdf.Images;

/// <summary>A picture that is damaged, hostile or of a kind not taken; the message says which.</summary>
public sealed class UnacceptableImageException(string message, Exception? inner = null) : Exception(message, inner);
