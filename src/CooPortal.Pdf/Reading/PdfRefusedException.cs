namespace CooPortal.Pdf.Reading;

/// <summary>A file was not taken; the message says where, for the log.</summary>
public sealed class PdfRefusedException(PdfRefusal refusal, string detail) : Exception(detail)
{
    public PdfRefusal Refusal { get; } = refusal;
}
