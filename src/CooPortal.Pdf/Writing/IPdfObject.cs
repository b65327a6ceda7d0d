namespace CooPortal.Pdf.Writing;

/// <summary>Something that stands in a file once, however often it is drawn.</summary>
internal interface IPdfObject
{
    /// <summary>Writes the object with all it needs and returns its number.</summary>
    int WriteTo(PdfWriter writer);
}
