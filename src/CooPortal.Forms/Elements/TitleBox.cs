using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Composition;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>The box with the certificate's number over the title of the form, which stands in the middle of the room that is left.</summary>
internal static class TitleBox
{
    private const double Margin = 1.5;
    private const double BelowNumber = 8;

    /// <summary>Title over the whole width.</summary>
    public static Box Plain(Place place, string numberLabel, params IReadOnlyList<TitleLine> lines) =>
        Of(place, numberLabel, new Place(Margin, BelowNumber, place.Width - (2 * Margin), place.Height - BelowNumber - Margin), null, lines);

    /// <summary>Title to the left of the QR code, for boxes that are not high enough for one above the other.</summary>
    public static Box BesideCode(Place place, string numberLabel, params IReadOnlyList<TitleLine> lines) =>
        Of(
            place,
            numberLabel,
            new Place(Margin, BelowNumber, place.Width - SheetFrame.QrSide - (3 * Margin), place.Height - BelowNumber - Margin),
            new Place(place.Right - SheetFrame.QrSide - Margin, place.Bottom - SheetFrame.QrSide - Math.Max(Margin, (place.Height - BelowNumber - SheetFrame.QrSide) / 2), SheetFrame.QrSide, SheetFrame.QrSide),
            lines);

    /// <summary>Title over the QR code.</summary>
    public static Box AboveCode(Place place, string numberLabel, params IReadOnlyList<TitleLine> lines) =>
        Of(
            place,
            numberLabel,
            new Place(Margin, BelowNumber, place.Width - (2 * Margin), place.Height - BelowNumber - SheetFrame.QrSide - (2 * Margin)),
            new Place(place.X + ((place.Width - SheetFrame.QrSide) / 2), place.Bottom - SheetFrame.QrSide - Margin, SheetFrame.QrSide, SheetFrame.QrSide),
            lines);

    private static Box Of(Place place, string numberLabel, Place room, Place? code, IReadOnlyList<TitleLine> lines)
    {
        var heights = lines.Select(line => LineBreaker.Break(line.Text, Typefaces.Of(line.Font), room.Width).Count * Typefaces.LineHeight(Typefaces.Of(line.Font))).ToList();
        var top = room.Y + Math.Max(0, (room.Height - heights.Sum() - lines.Skip(1).Sum(line => line.Space)) / 2);
        var parts = new List<BoxPart> { new FillLine(3, 2.4, place.Width - 6, input => input.Certificate.Number) { Font = FontRole.Number, Label = numberLabel } };
        for (var index = 0; index < lines.Count; index++)
        {
            top += index == 0 ? 0 : lines[index].Space;
            parts.Add(new Printed(room.X, top, room.Width, lines[index].Text, lines[index].Font, TextAlign.Centre));
            top += heights[index];
        }
        return new Box
        {
            Number = FormBox.Title,
            Place = place,
            Parts = parts,
            Stamps = code is { } symbol ? [new StampSpot(StampKind.Qr, symbol)] : [],
        };
    }
}
