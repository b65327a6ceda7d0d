using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;

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

    private static BoxPart[] Foot(Place place, string hint, Func<CertificateFormInput, string> placeAndDate) =>
    [
        new FillLine(3, place.Height - 11.5, place.Width - 6, placeAndDate) { Underlined = true, Hint = hint },
    ];

    // Seals stand over the foot of the box, as stamped by hand: partly over place and date, never over the wording of another box.
    private static Place SealPlace(Place box) => new(box.Right - 45, box.Bottom - 44, 44, 43);

    private static Place SignaturePlace(Place box) => new(box.X + 4, box.Bottom - 32, 36, 20);
}
