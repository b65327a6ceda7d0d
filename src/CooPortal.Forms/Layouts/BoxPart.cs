using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>Something inside a box besides its caption and content; distances in millimetres from the box's top left corner.</summary>
public abstract record BoxPart(double Right, double Down);

/// <summary>Wording of the form itself, wrapped to a width; missing where the form is pre-printed.</summary>
public sealed record Printed(double Right, double Down, double Width, string Text, FontRole Font = FontRole.Statement, TextAlign Align = TextAlign.Left)
    : BoxPart(Right, Down);

/// <summary>A line to be filled: label before it, text on it, a hint under it. The text shrinks to fit and is refused below 6 points.</summary>
public sealed record FillLine(double Right, double Down, double Width, Func<CertificateFormInput, string> Content) : BoxPart(Right, Down)
{
    public string Label { get; init; } = "";

    public string Hint { get; init; } = "";

    public bool Underlined { get; init; }

    public FontRole Font { get; init; } = FontRole.Entry;

    public TextAlign Align { get; init; }
}

/// <summary>A small square with a label, ticked when the condition holds.</summary>
public sealed record Tick(double Right, double Down, string Label, Func<CertificateFormInput, bool> IsTicked) : BoxPart(Right, Down);

/// <summary>A thin line of the form inside a box.</summary>
public sealed record Stroke(double Right, double Down, double Width, double Height) : BoxPart(Right, Down);
