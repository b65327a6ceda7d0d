namespace CooPortal.Pdf.Reading;

/// <summary>Why a file is not taken.</summary>
public enum PdfRefusal
{
    /// <summary>Not a PDF file at all, whatever it is called.</summary>
    NotPdf,

    /// <summary>Cut short, or its structure does not hold together.</summary>
    Damaged,

    Encrypted,

    /// <summary>JavaScript, programs to start, forms that send themselves.</summary>
    ActiveContent,

    EmbeddedFiles,

    /// <summary>More objects, depth, unpacked bytes, pixels or time than the limits allow.</summary>
    TooComplex,
}
