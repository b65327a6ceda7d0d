namespace CooPortal.Pdf.Signing;

/// <summary>The place at which a viewer offers the signature's details, and what is drawn there.</summary>
/// <param name="Page">Page, counted from 0.</param>
/// <param name="X">Millimetres from the left.</param>
/// <param name="Y">Millimetres from the top.</param>
/// <param name="Form">What is drawn; its size is the size of the place.</param>
public sealed record SignatureAppearance(int Page, double X, double Y, PdfForm Form);
