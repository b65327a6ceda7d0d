namespace CooPortal.Pdf.Text;

/// <summary>Which part of the text stands at the given place.</summary>
public enum TextAlign
{
    Left,
    Centre,
    Right,
}
