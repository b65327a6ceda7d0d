using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>The two boxes at the foot of a certificate: declaration of the exporter and certification of customs.</summary>
internal static class SignatureBoxes
{
    private const string ExporterHint = "Place and date, signature and stamp of authorised signatory";
    private const string CustomsHint = "Place and date, signature and stamp of authorised body";

    /// <param name="wording">The declaration, placed from the upper edge of the box.</param>
    public static Box Exporter(string number, string caption, Place place, string hint = ExporterHint, params IReadOnlyList<BoxPart> wording) => new()
    {
        Number = number,
        Caption = caption,
        Place = place,
        Parts = [.. wording, .. Foot(place, hint, PlaceAndDateFormatter.OfExporter)],
        Stamps =
        [
            new StampSpot(StampKind.CompanySeal, SealPlace(place)),
            new StampSpot(StampKind.DeclarantSignature, SignaturePlace(place)),
        ],
    };

    public static Box Customs(string number, string caption, Place place, string hint = CustomsHint, params IReadOnlyList<BoxPart> wording) => new()
    {
        Number = number,
        Caption = caption,
        Place = place,
        Parts = [.. wording, .. Foot(place, hint, PlaceAndDateFormatter.OfCustoms), new FillLine(3, place.Height - 36.5, place.Width - 6, PlaceAndDateFormatter.Office)],
        Stamps =
        [
            new StampSpot(StampKind.CustomsSeal, SealPlace(place)),
            new StampSpot(StampKind.CustomsSignature, SignaturePlace(place)),
        ],
    };

    /// <summary>The exporter's box of the form in Chinese: hint, place and date are the form's.</summary>
    public static Box Exporter(string number, string caption, Place place, string hint, Func<CertificateFormInput, string> placeAndDate, params IReadOnlyList<BoxPart> wording) =>
        Exporter(number, caption, place) with { Parts = [.. wording, .. ChineseFoot(place, hint, placeAndDate)] };

    /// <summary>Customs' box of the form in Chinese: hint, place and date are the form's.</summary>
    public static Box Customs(string number, string caption, Place place, string hint, Func<CertificateFormInput, string> placeAndDate, params IReadOnlyList<BoxPart> wording) =>
        Customs(number, caption, place) with { Parts = [.. wording, .. ChineseFoot(place, hint, placeAndDate)] };

    /// <summary>One box over the whole width: exporter on the left, customs on the right.</summary>
    public static Box Both(string number, string caption, Place place, params IReadOnlyList<BoxPart> wording) => new()
    {
        Number = number,
        Caption = caption,
        Place = place,
        Parts = [.. wording, .. Foot(LeftHalf(place), ExporterHint, PlaceAndDateFormatter.OfExporter), .. RightFoot(place)],
        Stamps =
        [
            new StampSpot(StampKind.CompanySeal, SealPlace(LeftHalf(place))),
            new StampSpot(StampKind.DeclarantSignature, SignaturePlace(LeftHalf(place))),
            new StampSpot(StampKind.CustomsSeal, SealPlace(place)),
            new StampSpot(StampKind.CustomsSignature, SignaturePlace(RightHalf(place))),
        ],
    };

    /// <summary>One box over the whole width for customs alone, who signs on the right.</summary>
    public static Box CustomsOnTheRight(string number, string caption, Place place, params IReadOnlyList<BoxPart> wording) => new()
    {
        Number = number,
        Caption = caption,
        Place = place,
        Parts = [.. wording, .. RightFoot(place)],
        Stamps =
        [
            new StampSpot(StampKind.CustomsSeal, SealPlace(place)),
            new StampSpot(StampKind.CustomsSignature, SignaturePlace(RightHalf(place))),
        ],
    };

    // Chinese characters stand higher than Latin ones and need more room under the line.
    private static BoxPart[] ChineseFoot(Place place, string hint, Func<CertificateFormInput, string> placeAndDate) =>
    [
        new FillLine(3, place.Height - 11.5, place.Width - 6, placeAndDate) { Underlined = true },
        new Printed(3, place.Height - 6.7, place.Width - 6, hint, FontRole.Hint, TextAlign.Centre),
    ];

    private static BoxPart[] RightFoot(Place place) =>
    [
        .. Foot(RightHalf(place), CustomsHint, PlaceAndDateFormatter.OfCustoms).Select(part => part with { Right = part.Right + (place.Width / 2) }),
        new FillLine((place.Width / 2) + 3, place.Height - 36.5, (place.Width / 2) - 6, PlaceAndDateFormatter.Office),
    ];

    private static Place LeftHalf(Place place) => place with { Width = place.Width / 2 };

    private static Place RightHalf(Place place) => place with { X = place.X + (place.Width / 2), Width = place.Width / 2 };

    private static BoxPart[] Foot(Place place, string hint, Func<CertificateFormInput, string> placeAndDate) =>
    [
        new FillLine(3, place.Height - 11.5, place.Width - 6, placeAndDate) { Underlined = true, Hint = hint },
    ];

    // Seals stand over the foot of the box, as stamped by hand: partly over place and date, never over the wording of another box.
    private static Place SealPlace(Place box) => new(box.Right - 45, box.Bottom - 44, 44, 43);

    private static Place SignaturePlace(Place box) => new(box.X + 4, box.Bottom - 32, 36, 20);
}
