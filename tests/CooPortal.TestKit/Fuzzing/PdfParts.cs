using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>Changes a PDF by its tokens, and points its cross-references at its objects again.</summary>
public static partial class PdfParts
{
    private static readonly TokenGrammar Grammar = TokenGrammar.Of(
        " \n\r/<>[]()",
        [
            "1 0 R", "2 0 R", "3 0 R", "99999 0 R", "0 0 R", "2147483647 0 R", "<<", ">>", "[", "]", "(", ")", "(()", "<", ">", "<00>", "%", "/", "/Length", "/Type", "/XRef", "/ObjStm", "/N", "/First", "/Index", "/W", "/Size",
            "/Filter", "/FlateDecode", "/Fl", "[/FlateDecode /FlateDecode]", "/DecodeParms", "<< /Predictor 12 /Columns 4 >>", "<< /Predictor 15 /Colors 100000 /BitsPerComponent 100000 /Columns 100000 >>", "/Predictor", "/Prev", "/XRefStm",
            "/Root", "/Pages", "/Kids", "/Encrypt", "/S", "/JavaScript", "/J#61vaScript", "/Subtype", "/Image", "/Width", "/Height", "/Resources", "/Parent", "obj", "endobj", "stream\n", "\nendstream", "xref", "trailer", "startxref", "R", "n", "f",
            "null", "true", "-1", "1.5", "#", "[[[[[[[[[[[[[[[[", "<<<<<<<<", "[0 1 0 1]", "[1 2 1]", "[8 8 8]", "[0 0 0]", "[-1 -1 -1]",
        ]);

    public static byte[] Change(byte[] file, Mutator mutator) => mutator.Chance(4) ? mutator.Bytes(file) : mutator.Tokens(file, Grammar);

    /// <summary>A new table for the objects that are there; of the trailer what it was.</summary>
    public static byte[] Mend(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var end = text.LastIndexOf("xref\n0 ", StringComparison.Ordinal);
        if (end < 0)
        {
            return file;
        }

        var trailer = text.IndexOf("trailer", end, StringComparison.Ordinal);
        var offsets = new SortedDictionary<int, int>();
        foreach (Match match in Heads().Matches(text[..end]))
        {
            offsets[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] = match.Groups[1].Index;
        }

        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        }

        var last = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var words = trailer < 0 ? "trailer\n<< /Root 1 0 R >>\n" : text[trailer..(last > trailer ? last : text.Length)];
        return Encoding.Latin1.GetBytes($"{text[..end]}{table}{words}startxref\n{end}\n%%EOF\n");
    }

    [GeneratedRegex(@"\b([0-9]{1,7}) 0 obj\b", RegexOptions.CultureInvariant)]
    private static partial Regex Heads();
}
