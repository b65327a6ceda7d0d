using CooPortal.Pdf.Images;
using CooPortal.Pdf.Text;
using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf;

/// <summary>The surface of a page or form: millimetres from its top left corner, y downwards.</summary>
public sealed class PdfCanvas
{
    private readonly ResourceSet _resources;
    private readonly double _height;
    private readonly Stack<State> _states = new();
    private State _state = State.Initial;

    internal PdfCanvas(ResourceSet resources, double width, double height)
    {
        (_resources, Width, Height) = (resources, width, height);
        _height = Millimetres.ToPoints(height);
    }

    /// <summary>Width in millimetres.</summary>
    public double Width { get; }

    /// <summary>Height in millimetres.</summary>
    public double Height { get; }

    internal PdfBuffer Content { get; } = new(8 * 1024);

    internal bool IsBalanced => _states.Count == 0;

    /// <summary>Draws one line of text; <paramref name="y"/> is its base line.</summary>
    /// <exception cref="MissingGlyphException">No font of the style has a character of the text.</exception>
    public void Text(string text, double x, double y, TextStyle style, TextAlign align = TextAlign.Left)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(style);
        if (text.Length == 0)
        {
            return;
        }

        var left = align switch
        {
            TextAlign.Left => x,
            TextAlign.Centre => x - (style.WidthOf(text) / 2),
            TextAlign.Right => x - style.WidthOf(text),
            _ => throw new ArgumentOutOfRangeException(nameof(align)),
        };
        Content.Ascii("BT\n");
        Fill(style.Colour);
        SetSpacing(style);
        Point(left, y).Ascii("Td\n");
        ShowText(text, style);
        Content.Ascii("ET\n");
    }

    public void Line(double x1, double y1, double x2, double y2, Pen pen)
    {
        ArgumentNullException.ThrowIfNull(pen);
        Stroke(pen);
        Point(x1, y1).Ascii("m ");
        Point(x2, y2).Ascii("l S\n");
    }

    /// <summary>A rectangle from its top left corner, stroked, filled or both.</summary>
    public void Rectangle(double x, double y, double width, double height, Pen? stroke = null, Colour? fill = null)
    {
        Prepare(stroke, fill);
        Box(x, y, width, height);
        Paint(stroke is not null, fill is not null, evenOdd: false);
    }

    /// <summary>An outline, stroked, filled or both; holes by winding direction unless <paramref name="evenOdd"/>.</summary>
    public void Path(VectorPath path, Pen? stroke = null, Colour? fill = null, bool evenOdd = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        Prepare(stroke, fill);
        Outline(path);
        Paint(stroke is not null, fill is not null, evenOdd);
    }

    /// <summary>A matrix of square modules, such as a QR code, as one outline without seams between neighbours in a row.</summary>
    /// <param name="x">Left edge of the first column.</param>
    /// <param name="y">Top edge of the first row.</param>
    /// <param name="module">Side of a module in millimetres.</param>
    /// <param name="columns">Modules across.</param>
    /// <param name="rows">Modules down.</param>
    /// <param name="isDark">Whether the module at (column, row) is drawn.</param>
    /// <param name="colour">Colour of the modules; black by default.</param>
    public void Modules(double x, double y, double module, int columns, int rows, Func<int, int, bool> isDark, Colour colour = default)
    {
        ArgumentNullException.ThrowIfNull(isDark);
        using var scope = Save();
        Fill(colour);
        var side = Millimetres.ToPoints(module);
        // One unit is one module and y runs downwards, so that every number is a small integer.
        Transform(side, 0, 0, -side, Millimetres.ToPoints(x), _height - Millimetres.ToPoints(y));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var start = column;
                while (column < columns && isDark(column, row))
                {
                    column++;
                }

                if (column > start)
                {
                    Content.Integer(start).Byte((byte)' ').Integer(row).Byte((byte)' ').Integer(column - start).Ascii(" 1 re\n");
                }
            }
        }

        Content.Ascii("f\n");
    }

    public void Image(PdfImage image, double x, double y, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(image);
        Place(image, x, y + height, Millimetres.ToPoints(width), Millimetres.ToPoints(height));
    }

    /// <summary>Draws a form in its own size.</summary>
    public void Form(PdfForm form, double x = 0, double y = 0)
    {
        ArgumentNullException.ThrowIfNull(form);
        Place(form, x, y + form.Height, 1, 1);
    }

    /// <summary>Draws a form stretched to the given size.</summary>
    public void Form(PdfForm form, double x, double y, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(form);
        Place(form, x, y + height, width / form.Width, height / form.Height);
    }

    /// <summary>Until the scope is disposed, nothing shows outside the rectangle.</summary>
    public CanvasScope Clipped(double x, double y, double width, double height)
    {
        var scope = Save();
        Box(x, y, width, height);
        Content.Ascii("W n\n");
        return scope;
    }

    /// <summary>Until the scope is disposed, nothing shows outside the outline.</summary>
    public CanvasScope Clipped(VectorPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var scope = Save();
        Outline(path);
        Content.Ascii("W n\n");
        return scope;
    }

    /// <summary>Until the scope is disposed, everything is drawn with this opacity, 0 (invisible) to 1.</summary>
    public CanvasScope Faded(double opacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(opacity, 1);
        var scope = Save();
        Content.Ascii("/G").Integer(_resources.NumberOfAlpha(opacity)).Ascii(" gs\n");
        return scope;
    }

    /// <summary>Until the scope is disposed, everything is turned counter-clockwise about a point.</summary>
    public CanvasScope Rotated(double degrees, double aboutX, double aboutY)
    {
        var scope = Save();
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = (Millimetres.ToPoints(aboutX), _height - Millimetres.ToPoints(aboutY));
        Transform(cosine, sine, -sine, cosine, x - (cosine * x) + (sine * y), y - (sine * x) - (cosine * y));
        return scope;
    }

    /// <summary>Until the scope is disposed, everything is moved, for instance by the offset of a printer.</summary>
    public CanvasScope Moved(double right, double down)
    {
        var scope = Save();
        Transform(1, 0, 0, 1, Millimetres.ToPoints(right), -Millimetres.ToPoints(down));
        return scope;
    }

    internal void Restore()
    {
        Content.Ascii("Q\n");
        _state = _states.Pop();
    }

    private CanvasScope Save()
    {
        Content.Ascii("q\n");
        _states.Push(_state);
        return new CanvasScope(this, _states.Count);
    }

    internal int Depth => _states.Count;

    private void ShowText(string text, TextStyle style)
    {
        TrueTypeFont? current = null;
        FontSubset? subset = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (FontChain.IsInvisible(rune.Value))
            {
                continue;
            }

            var glyph = style.Font.GlyphOf(rune);
            if (glyph.Font != current)
            {
                if (current is not null)
                {
                    Content.Ascii(")Tj\n");
                }

                current = glyph.Font;
                (var number, subset) = _resources.FontOf(current);
                if (_state.Font != number || _state.Size != style.Size)
                {
                    Content.Ascii("/F").Integer(number).Byte((byte)' ').Number(style.Size).Ascii(" Tf\n");
                    (_state.Font, _state.Size) = (number, style.Size);
                }

                Content.Byte((byte)'(');
            }

            var code = subset!.CodeOf(rune.Value, glyph.Number);
            StringByte((byte)(code >> 8));
            StringByte((byte)code);
        }

        if (current is not null)
        {
            Content.Ascii(")Tj\n");
        }
    }

    private void StringByte(byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
        {
            Content.Byte((byte)'\\');
        }
        else if (value == '\r')
        {
            // A bare carriage return in a string is read as a line feed.
            Content.Byte((byte)'\\');
            value = (byte)'r';
        }

        Content.Byte(value);
    }

    private void SetSpacing(TextStyle style)
    {
        if (_state.CharacterSpacing != style.CharacterSpacing)
        {
            Content.Number(style.CharacterSpacing).Ascii(" Tc\n");
            _state.CharacterSpacing = style.CharacterSpacing;
        }

        if (_state.HorizontalScale != style.HorizontalScale)
        {
            Content.Number(style.HorizontalScale * 100).Ascii(" Tz\n");
            _state.HorizontalScale = style.HorizontalScale;
        }
    }

    private void Place(IPdfObject drawn, double x, double bottom, double scaleX, double scaleY)
    {
        Content.Ascii("q ").Number(scaleX, 6).Ascii(" 0 0 ").Number(scaleY, 6).Byte((byte)' ');
        Point(x, bottom).Ascii("cm /X").Integer(_resources.NumberOf(drawn)).Ascii(" Do Q\n");
    }

    private void Transform(double a, double b, double c, double d, double e, double f) =>
        Content.Number(a, 6).Byte((byte)' ').Number(b, 6).Byte((byte)' ').Number(c, 6).Byte((byte)' ').Number(d, 6).Byte((byte)' ')
            .Number(e).Byte((byte)' ').Number(f).Ascii(" cm\n");

    private void Outline(VectorPath path)
    {
        var numbers = path.Numbers;
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case VectorPath.Verb.Move:
                    Point(numbers[at++], numbers[at++]).Ascii("m\n");
                    break;
                case VectorPath.Verb.Line:
                    Point(numbers[at++], numbers[at++]).Ascii("l\n");
                    break;
                case VectorPath.Verb.Curve:
                    Point(numbers[at++], numbers[at++]);
                    Point(numbers[at++], numbers[at++]);
                    Point(numbers[at++], numbers[at++]).Ascii("c\n");
                    break;
                case VectorPath.Verb.Rectangle:
                    Box(numbers[at++], numbers[at++], numbers[at++], numbers[at++]);
                    break;
                case VectorPath.Verb.Close:
                    Content.Ascii("h\n");
                    break;
            }
        }
    }

    private void Box(double x, double y, double width, double height) =>
        Point(x, y + height).Number(Millimetres.ToPoints(width)).Byte((byte)' ').Number(Millimetres.ToPoints(height)).Ascii(" re\n");

    private PdfBuffer Point(double x, double y) =>
        Content.Number(Millimetres.ToPoints(x)).Byte((byte)' ').Number(_height - Millimetres.ToPoints(y)).Byte((byte)' ');

    private void Prepare(Pen? stroke, Colour? fill)
    {
        if (stroke is null && fill is null)
        {
            throw new ArgumentException("A shape needs a pen, a fill or both.", nameof(stroke));
        }

        if (fill is { } colour)
        {
            Fill(colour);
        }

        if (stroke is not null)
        {
            Stroke(stroke);
        }
    }

    private void Paint(bool stroke, bool fill, bool evenOdd) => Content.Ascii((stroke, fill, evenOdd) switch
    {
        (true, true, true) => "B*\n",
        (true, true, false) => "B\n",
        (true, false, _) => "S\n",
        (false, _, true) => "f*\n",
        (false, _, false) => "f\n",
    });

    private void Fill(Colour colour)
    {
        if (_state.Fill != colour)
        {
            SetColour(colour, " g\n", " rg\n");
            _state.Fill = colour;
        }
    }

    private void Stroke(Pen pen)
    {
        if (_state.Stroke != pen.Colour)
        {
            SetColour(pen.Colour, " G\n", " RG\n");
            _state.Stroke = pen.Colour;
        }

        if (_state.LineWidth != pen.Width)
        {
            Content.Number(Millimetres.ToPoints(pen.Width)).Ascii(" w\n");
            _state.LineWidth = pen.Width;
        }

        if (_state.Round != pen.Round)
        {
            Content.Ascii(pen.Round ? "1 J 1 j\n" : "0 J 0 j\n");
            _state.Round = pen.Round;
        }

        if (!_state.Dashes.SequenceEqual(pen.Dashes))
        {
            Content.Byte((byte)'[');
            foreach (var length in pen.Dashes)
            {
                Content.Number(Millimetres.ToPoints(length)).Byte((byte)' ');
            }

            Content.Ascii("]0 d\n");
            _state.Dashes = pen.Dashes;
        }
    }

    private void SetColour(Colour colour, string grey, string rgb)
    {
        if (colour.Red == colour.Green && colour.Green == colour.Blue)
        {
            Content.Number(colour.Red / 255.0).Ascii(grey);
            return;
        }

        Content.Number(colour.Red / 255.0).Byte((byte)' ').Number(colour.Green / 255.0).Byte((byte)' ').Number(colour.Blue / 255.0).Ascii(rgb);
    }

    // What the viewer already has, so that it is not said again.
    private struct State
    {
        public int Font;
        public double Size;
        public double CharacterSpacing;
        public double HorizontalScale;
        public Colour Fill;
        public Colour Stroke;
        public double LineWidth;
        public bool Round;
        public IReadOnlyList<double> Dashes;

        public static State Initial => new() { Font = -1, HorizontalScale = 1, LineWidth = -1, Dashes = [] };
    }
}
