using CooPortal.Forms.Composition;
using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>Wording of the boxes at the foot, set line under line from below the caption.</summary>
internal static class Declaration
{
    private const double Top = 5;
    private const double CountryHeight = 7.2;

    /// <summary>The exporter's: where the goods were produced, what they comply with, where they go.</summary>
    public static BoxPart[] Produced(double width, string opening, string middle, string closing = "", string countryHint = "(Country)", string importingHint = "(Importing country)", Func<CertificateFormInput, string>? producedIn = null) =>
        Stack(width, [Text(opening), Line(producedIn ?? (_ => "CHINA"), countryHint), Text(middle), Line(Destination, importingHint), Text(closing)]);

    /// <summary>The exporter's, of forms that do not ask where the goods were produced.</summary>
    public static BoxPart[] ExportedTo(double width, string opening, string importingHint = "(Importing Party)") =>
        Stack(width, [Text(opening), Line(Destination, importingHint)]);

    /// <summary>One paragraph.</summary>
    public static BoxPart[] Plain(double width, string text) => Stack(width, [Text(text)]);

    private static string Destination(CertificateFormInput input) => CountryFormatter.Name(input.Certificate.Header.DestinationCode);

    private static BoxPart[] Stack(double width, Piece[] pieces)
    {
        var style = Typefaces.Of(FontRole.Statement);
        var parts = new List<BoxPart>();
        var top = Top;
        foreach (var piece in pieces)
        {
            if (piece.Content is { } content)
            {
                parts.Add(new FillLine(3, top + 0.3, Math.Min(54, width - 6), content) { Underlined = true, Align = TextAlign.Centre, Hint = piece.Text });
                top += CountryHeight;
            }
            else if (piece.Text.Length > 0)
            {
                parts.Add(new Printed(1.8, top, width - 3.6, piece.Text));
                top += LineBreaker.Break(piece.Text, style, width - 3.6).Count * Typefaces.LineHeight(style);
            }
        }
        return [.. parts];
    }

    private static Piece Text(string text) => new(text, null);

    private static Piece Line(Func<CertificateFormInput, string> content, string hint) => new(hint, content);

    private sealed record Piece(string Text, Func<CertificateFormInput, string>? Content);
}
