using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>A numbered box of a form.</summary>
public sealed record Box
{
    /// <summary>Number as printed; a word where the form has none (title).</summary>
    public required string Number { get; init; }

    public required Place Place { get; init; }

    /// <summary>The prescribed caption; empty for none.</summary>
    public string Caption { get; init; } = "";

    public FontRole CaptionFont { get; init; } = FontRole.Caption;

    /// <summary>What the certificate puts into the box; null when only parts do.</summary>
    public Func<CertificateFormInput, string>? Content { get; init; }

    public FontRole Font { get; init; } = FontRole.Entry;

    public TextAlign Align { get; init; }

    /// <summary>Area of the content measured from the box's corner; null for all that is below the caption.</summary>
    public Place? ContentArea { get; init; }

    /// <summary>Tried in this order.</summary>
    public IReadOnlyList<Overflow> Overflow { get; init; } = Layouts.Overflow.ShrinkOrRefuse(6.5);

    public IReadOnlyList<BoxPart> Parts { get; init; } = [];

    public IReadOnlyList<StampSpot> Stamps { get; init; } = [];

    /// <summary>Whether a line is drawn around it.</summary>
    public bool HasFrame { get; init; } = true;

    /// <summary>Left out when printing onto a pre-printed form, which has it already.</summary>
    public bool OnFullFormOnly { get; init; }

    /// <summary>Whether <see cref="Number"/> is printed before the caption.</summary>
    public bool PrintsNumber => Caption.Length > 0 && char.IsAsciiDigit(Number[0]);

    /// <summary>Caption as printed.</summary>
    public string PrintedCaption => PrintsNumber ? $"{Number}. {Caption}" : Caption;
}
