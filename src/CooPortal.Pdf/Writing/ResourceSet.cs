using CooPortal.Pdf.Text;

namespace CooPortal.Pdf.Writing;

/// <summary>The fonts, images, forms and transparencies that the content of one document, or of one form, names.</summary>
internal sealed class ResourceSet
{
    private readonly List<FontSubset> _fonts = [];
    private readonly Dictionary<TrueTypeFont, int> _fontNumbers = [];
    private readonly List<IPdfObject> _objects = [];
    private readonly Dictionary<IPdfObject, int> _objectNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<double> _alphas = [];

    public (int Number, FontSubset Subset) FontOf(TrueTypeFont font)
    {
        if (!_fontNumbers.TryGetValue(font, out var number))
        {
            number = _fonts.Count;
            _fontNumbers.Add(font, number);
            _fonts.Add(new FontSubset(font));
        }

        return (number, _fonts[number]);
    }

    public int NumberOf(IPdfObject drawn)
    {
        if (!_objectNumbers.TryGetValue(drawn, out var number))
        {
            number = _objects.Count;
            _objectNumbers.Add(drawn, number);
            _objects.Add(drawn);
        }

        return number;
    }

    public int NumberOfAlpha(double alpha)
    {
        var number = _alphas.IndexOf(alpha);
        if (number < 0)
        {
            number = _alphas.Count;
            _alphas.Add(alpha);
        }

        return number;
    }

    /// <summary>Writes all that is named, then the dictionary itself as an object.</summary>
    public int WriteTo(PdfWriter writer)
    {
        var fonts = _fonts.ConvertAll(writer.NumberOf);
        var objects = _objects.ConvertAll(writer.NumberOf);
        var number = writer.Reserve();
        var dictionary = writer.Begin(number).Ascii("<</ProcSet[/PDF/Text/ImageB/ImageC]");
        WriteNames(dictionary, "/Font<<", "/F", fonts);
        WriteNames(dictionary, "/XObject<<", "/X", objects);
        if (_alphas.Count > 0)
        {
            dictionary.Ascii("/ExtGState<<");
            for (var i = 0; i < _alphas.Count; i++)
            {
                dictionary.Ascii("/G").Integer(i).Ascii("<</ca ").Number(_alphas[i]).Ascii("/CA ").Number(_alphas[i]).Ascii(">>");
            }

            dictionary.Ascii(">>");
        }

        dictionary.Ascii(">>");
        writer.End();
        return number;
    }

    private static void WriteNames(PdfBuffer dictionary, string opening, string letter, List<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        dictionary.Ascii(opening);
        for (var i = 0; i < numbers.Count; i++)
        {
            dictionary.Ascii(letter).Integer(i).Ascii(" ").Reference(numbers[i]);
        }

        dictionary.Ascii(">>");
    }
}
