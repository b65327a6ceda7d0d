using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;

namespace CooPortal.Forms.Elements;

/// <summary>Boxes that the forms of trade agreements have alike; number, caption and place are the form's.</summary>
internal static class AgreementBoxes
{
    private const string SignatureOfImportingCustoms = "Signature of Authorised Signatory of the Importing Country";

    /// <summary>The producer, or the words that stand for one kept confidential.</summary>
    public static Box Producer(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = ProducerFormatter.OfCertificate,
        Overflow = Overflow.ShrinkOrContinue(6.5),
    };

    /// <summary>The route as one text above date of departure, vessel and port of discharge.</summary>
    public static Box RouteAndVoyage(CertificateType type, string number, Place place)
    {
        const double step = 5.6;
        var lines = place.Height - (3 * step) - 0.6;
        return new Box
        {
            Number = number,
            Caption = type.Caption(number),
            Place = place,
            Content = input => input.Certificate.Header.TransportDetails ?? "",
            ContentArea = new Place(1.8, 5.2, place.Width - 3.6, lines - 5.6),
            Overflow = Overflow.ShrinkOrContinue(6.5),
            Parts =
            [
                new FillLine(2, lines, place.Width - 4, input => TransportFormatter.Departure(input.Certificate.Header)) { Label = "Departure date:" },
                new FillLine(2, lines + step, place.Width - 4, input => TransportFormatter.Vehicle(input.Certificate.Header)) { Label = "Vessel's name/Aircraft etc.:" },
                new FillLine(2, lines + (2 * step), place.Width - 4, input => TransportFormatter.Discharge(input.Certificate.Header)) { Label = "Port of Discharge:" },
            ],
        };
    }

    /// <summary>The box for officials, left empty by the exporter, of forms that do not number it.</summary>
    public static Box Official(string caption, Place place) => new() { Number = "official", Caption = caption, Place = place };

    /// <summary>What the customs authority of the importing country ticks and signs, from the upper edge of its box.</summary>
    /// <param name="width">Room to the right, without a QR code beside it.</param>
    /// <param name="height">Height of the box.</param>
    public static BoxPart[] Treatment(double width, double height) =>
    [
        new Printed(2.5, 5, width - 4, "Preferential treatment:"),
        new Tick(4, 9.4, "Given", _ => false),
        new Tick(4, 14, "Not given", _ => false),
        new Printed(8, 17.2, width - 9, "(Please state reason/s)", FontRole.Hint),
        new Stroke(2.5, height - 7.8, width - 5, 0),
        new Printed(2.5, height - 6.8, width - 5, SignatureOfImportingCustoms, FontRole.Hint),
    ];

    /// <summary>The exporter's free text, after what the type and a non-party invoice want in the same box.</summary>
    public static Box Remarks(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => Lines.Of(RemarkFormatter.Annotations(input, number), RemarkFormatter.NonPartyCompanies(input.Certificate), input.Certificate.Header.Remark),
        Overflow = Overflow.ShrinkOrContinue(6),
    };

    /// <summary>The certification with what the type prints in it about late issue and replacement, below the wording.</summary>
    public static Box Annotated(Box certification) => certification with
    {
        Content = input => RemarkFormatter.Annotations(input, certification.Number),
        ContentArea = new Place(3, 15.5, certification.Place.Width - 6, certification.Place.Height - 36.5 - 16),
    };

    /// <summary>The QR code in the right half of a box.</summary>
    public static StampSpot CodeRightIn(Place box) =>
        new(StampKind.Qr, new Place(box.Right - SheetFrame.QrSide - 1.2, box.Y + ((box.Height - SheetFrame.QrSide) / 2), SheetFrame.QrSide, SheetFrame.QrSide));
}
