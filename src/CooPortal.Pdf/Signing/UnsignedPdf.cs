namespace CooPortal.Pdf.Signing;

/// <summary>
/// The bytes of a file with its signature left blank. Those of a stored original and of the same document rendered again are equal, whichever
/// certificate signed, as long as <see cref="PdfDocument.WriterVersion"/> is.
/// </summary>
public static class UnsignedPdf
{
    /// <param name="original">A file made by <see cref="PdfSigner.Sign"/>.</param>
    /// <exception cref="InvalidDataException">The file has no signature, or something was appended to it.</exception>
    public static byte[] Of(ReadOnlySpan<byte> original)
    {
        var file = original.ToArray();
        SignatureGap.Of(file).Clear(file);
        return file;
    }

    /// <summary>What <see cref="PdfSigner.Sign"/> would sign, made without a key.</summary>
    public static byte[] Of(PdfDocument document, SignatureDetails details)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(details);
        return document.Write(details);
    }
}
