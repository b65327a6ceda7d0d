using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;

namespace CooPortal.Forms.Elements;

/// <summary>Boxes that many forms have alike; number, caption and place are the form's.</summary>
internal static class HeadBoxes
{
    public static Box Exporter(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => input.Certificate.Header.Exporter ?? "",
        Overflow = Overflow.ShrinkOrRefuse(6),
    };

    public static Box Consignee(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => input.Certificate.Header.Consignee ?? "",
        Overflow = Overflow.ShrinkOrRefuse(6),
    };

    /// <summary>运输细节 as one text.</summary>
    public static Box TransportDetails(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => input.Certificate.Header.TransportDetails ?? "",
        Overflow = Overflow.ShrinkOrContinue(7),
    };

    /// <summary>Departure, vessel and ports, a line each.</summary>
    public static Box TransportLines(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Parts =
        [
            new FillLine(2, 5.6, 86, input => TransportFormatter.Departure(input.Certificate.Header)) { Label = "Departure Date:" },
            new FillLine(2, 10.8, 86, input => TransportFormatter.Vehicle(input.Certificate.Header)) { Label = "Vessel/Flight/Train/Vehicle No.:" },
            new FillLine(2, 16, 86, input => TransportFormatter.Loading(input.Certificate.Header)) { Label = "Port of loading:" },
            new FillLine(2, 21.2, 86, input => TransportFormatter.Discharge(input.Certificate.Header)) { Label = "Port of discharge:" },
        ],
    };

    /// <summary>What the type prints in a box about late issue and replacement, and nothing of the exporter's.</summary>
    /// <param name="qr">Corner of the QR code on the sheet; null for none in this box.</param>
    public static Box AuthorityUse(CertificateType type, string number, Place place, (double X, double Y)? qr = null) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => RemarkFormatter.Annotations(input, number),
        ContentArea = new Place(1.8, 6, place.Width - 3.6 - (qr is null ? 0 : SheetFrame.QrSide + 1.4), place.Height - 8),
        Stamps = qr is { } corner ? [new StampSpot(StampKind.Qr, new Place(corner.X, corner.Y, SheetFrame.QrSide, SheetFrame.QrSide))] : [],
    };

    /// <summary>A box of one code or short text.</summary>
    public static Box Short(CertificateType type, string number, Place place, Func<CertificateFormInput, string?> content) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => content(input) ?? "",
        Overflow = Overflow.ShrinkOrContinue(5.5),
    };

    /// <summary>The exporter's free text, after what type and agreement want in the same box.</summary>
    public static Box Remarks(CertificateType type, string number, Place place) => new()
    {
        Number = number,
        Caption = type.Caption(number),
        Place = place,
        Content = input => Lines.Of(
            RemarkFormatter.Annotations(input, number),
            RemarkFormatter.NonPartyCompanies(input.Certificate),
            ProducerFormatter.InRemarks(input),
            input.Certificate.Header.Remark),
        Overflow = Overflow.ShrinkOrContinue(6),
    };
}
