namespace CooPortal.Pdf.Text;

/// <summary>A font file that this reader cannot use.</summary>
public sealed class FontFormatException(string message, Exception? inner = null) : Exception(message, inner);
