namespace CooPortal.Pdf.Text;

/// <summary>One line of broken text.</summary>
/// <param name="Text">What is printed: no spaces at a broken end, and the hyphen where a soft one was used.</param>
/// <param name="Width">Its width in millimetres.</param>
/// <param name="Start">Where in the source the line begins; a continuation sheet goes on from here.</param>
/// <param name="EndsParagraph">Whether the text or a forced break ends the line.</param>
public sealed record TextLine(string Text, double Width, int Start, bool EndsParagraph);
