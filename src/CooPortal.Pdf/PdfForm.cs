using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf;

/// <summary>
/// A drawing made once and used in any number of documents and threads: a background, a frame with its captions, a seal. Its content and
/// fonts are compressed at its first use and the same bytes go into every file.
/// </summary>
public sealed class PdfForm : IPdfObject
{
    private readonly ResourceSet _resources = new();
    private readonly byte[] _content;
    private readonly Lock _lock = new();

    /// <param name="width">Width in millimetres; nothing shows outside.</param>
    /// <param name="height">Height in millimetres.</param>
    /// <param name="draw">Draws the content; called once, now.</param>
    public PdfForm(double width, double height, Action<PdfCanvas> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        (Width, Height) = (width, height);
        var canvas = new PdfCanvas(_resources, width, height);
        // A form begins with whatever state its caller has; the canvas counts on the initial one.
        canvas.Content.Ascii("0 g 0 G 0 Tc 100 Tz []0 d 0 J 0 j\n");
        draw(canvas);
        PdfDocument.RequireBalanced(canvas);
        _content = Deflate.Compress(canvas.Content.Written);
    }

    /// <summary>Width in millimetres.</summary>
    public double Width { get; }

    /// <summary>Height in millimetres.</summary>
    public double Height { get; }

    int IPdfObject.WriteTo(PdfWriter writer)
    {
        int resources;
        // The first document compresses the fonts; another thread waits for the same bytes instead of making its own.
        lock (_lock)
        {
            resources = _resources.WriteTo(writer);
        }

        return writer.Flate(_content, entries => entries.Ascii("/Type/XObject/Subtype/Form/BBox[0 0 ")
            .Number(Millimetres.ToPoints(Width)).Ascii(" ").Number(Millimetres.ToPoints(Height)).Ascii("]/Resources ").Reference(resources));
    }
}
