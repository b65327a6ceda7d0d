using CooPortal.Pdf;

namespace CooPortal.Forms.Layouts;

/// <summary>
/// A printed form as data: full form and overprint are this same layout with the frame on or off; the offset of a printer is a parameter of
/// rendering and never stands here.
/// </summary>
public sealed class FormLayout
{
    /// <summary>Key of the layout: a certificate type's code, or the document's name.</summary>
    public required string Name { get; init; }

    /// <summary>Title for the reader's window.</summary>
    public required string Title { get; init; }

    public required SheetLayout First { get; init; }

    /// <summary>The sheet for what did not fit on the first; null when the form has none.</summary>
    public SheetLayout? Continuation { get; init; }

    public GoodsTable? Goods { get; init; }

    /// <summary>Notes on the back; null when the back is blank.</summary>
    public Overleaf? Overleaf { get; init; }

    /// <summary>Colour of the security background (底纹); null for none.</summary>
    public Colour? Tint { get; init; }

    public FormWords Words { get; init; } = FormWords.English;

    /// <summary>Whether the form is a certificate, with marks 正本, 副本 and 未签发.</summary>
    public bool IsCertificate { get; init; } = true;
}
