using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.3 中国-韩国自贸协定: fourteen boxes, notes overleaf.</summary>
internal static class KLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("K");

    public static FormLayout Form { get; } = new()
    {
        Name = Type.Code,
        Title = Type.NameEn,
        Tint = Colour.FromRgb(0xC9E2CF),
        Overleaf = Notes,
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                new Box { Number = "1", Caption = Type.Caption("1"), Place = new Place(SheetFrame.Left, 19, 90, 26), Content = input => input.Certificate.Header.Exporter ?? "" },
                new Box
                {
                    Number = "2",
                    Caption = Type.Caption("2"),
                    Place = new Place(SheetFrame.Left, 45, 90, 26),
                    Content = ProducerFormatter.OfCertificate,
                    Overflow = Overflow.ShrinkOrContinue(6.5),
                },
                new Box { Number = "3", Caption = Type.Caption("3"), Place = new Place(SheetFrame.Left, 71, 90, 26), Content = input => input.Certificate.Header.Consignee ?? "" },
                Title,
                new Box
                {
                    Number = "4",
                    Caption = Type.Caption("4"),
                    Place = new Place(SheetFrame.Left, 97, 90, 27),
                    Parts =
                    [
                        new FillLine(2, 5.6, 86, input => TransportFormatter.Departure(input.Certificate.Header)) { Label = "Departure Date:" },
                        new FillLine(2, 10.8, 86, input => TransportFormatter.Vehicle(input.Certificate.Header)) { Label = "Vessel/Flight/Train/Vehicle No.:" },
                        new FillLine(2, 16, 86, input => TransportFormatter.Loading(input.Certificate.Header)) { Label = "Port of loading:" },
                        new FillLine(2, 21.2, 86, input => TransportFormatter.Discharge(input.Certificate.Header)) { Label = "Port of discharge:" },
                    ],
                },
                new Box
                {
                    Number = "5",
                    Caption = Type.Caption("5"),
                    Place = new Place(SheetFrame.Middle, 97, 90, 27),
                    Content = input => Lines.Of(RemarkFormatter.Annotations(input, "5"), RemarkFormatter.NonPartyCompanies(input.Certificate), input.Certificate.Header.Remark),
                    Overflow = Overflow.ShrinkOrContinue(6.5),
                },
                .. Signatures,
            ],
            Goods = new Place(SheetFrame.Left, 124, SheetFrame.Width, Foot - 124),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF ORIGIN", "Form for China-Korea FTA"), .. Signatures],
            Goods = new Place(SheetFrame.Left, SheetFrame.Top + SheetFrame.HeadHeight, SheetFrame.Width, Foot - SheetFrame.Top - SheetFrame.HeadHeight),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 19,
            Columns =
            [
                new GoodsColumn("6", Type.Caption("6"), 8) { Cell = (line, _) => ItemNumberFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("7", Type.Caption("7"), 14) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("8", Type.Caption("8"), 31) { Cell = (line, _) => DescriptionFormatter.OfLine(line), HoldsDescription = true },
                new GoodsColumn("9", Type.Caption("9"), 10) { Cell = (line, _) => HsFormatter.Subheading(line.HsCode) },
                new GoodsColumn("10", Type.Caption("10"), 9) { Cell = (line, _) => CriterionFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("11", Type.Caption("11"), 14) { Cell = (line, _) => Lines.Of(WeightFormatter.Gross(line), QuantityFormatter.All(line)) },
                new GoodsColumn("12", Type.Caption("12"), 14) { Cell = (line, input) => InvoiceFormatter.OfCertificate(line, input.Certificate) },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 78),
        Parts =
        [
            new FillLine(3, 2.4, 84, input => input.Certificate.Number) { Font = FontRole.Number, Label = "Certificate No.:" },
            new Printed(0, 9.5, 90, "CERTIFICATE OF ORIGIN", FontRole.Title, TextAlign.Centre),
            new Printed(0, 16.5, 90, "Form for China-Korea FTA", FontRole.Subtitle, TextAlign.Centre),
            new Printed(0, 24, 90, "Issued in  THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, TextAlign.Centre),
            new Printed(0, 29, 90, "(see Overleaf Instruction)", FontRole.Statement, TextAlign.Centre),
        ],
        Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 25, 55.5, SheetFrame.QrSide, SheetFrame.QrSide))],
    };

    private static Box[] Signatures =>
    [
        SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
            wording:
            [
                new Printed(1.8, 5, 86, "The undersigned declares that the details and statements above are correct, that all the goods were produced in"),
                new FillLine(3, 12, 52, _ => "CHINA") { Underlined = true, Align = TextAlign.Centre, Hint = "(Country)" },
                new Printed(1.8, 19, 86, "and that they comply with the origin requirements of the China-Korea FTA for the goods exported to"),
                new FillLine(3, 26, 52, input => CountryFormatter.Name(input.Certificate.Header.DestinationCode)) { Underlined = true, Align = TextAlign.Centre, Hint = "(Importing country)" },
            ]),
        SignatureBoxes.Customs("14", Type.Caption("14"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
            wording: new Printed(1.8, 5, 86, "On the basis of the checks carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements of the China-Korea FTA.")),
    ];

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        "Box 1: Full legal name and address, with country, of the exporter in China.",
        "Box 2: Full legal name and address, with country, of the producer; each producer when there are several. SAME when exporter and producer are the same. AVAILABLE UPON REQUEST when the information is kept confidential.",
        "Box 3: Full legal name and address, with country, of the consignee in Korea.",
        "Box 4: Means of transport and route as far as known: date of departure, number of the vessel, flight, train or vehicle, ports of loading and discharge.",
        "Box 5: Name and country of an operator of a non-party that issues the invoice. ISSUED RETROACTIVELY when the certificate is issued after shipment beyond the time that the Agreement allows. CERTIFIED TRUE COPY, with number and date of the original, on a duplicate.",
        "Box 6: Item number of the goods.",
        "Box 7: Marks and numbers on the packages; N/M when there are none.",
        "Box 8: Number and kind of packages and a description of each good in such detail that customs can identify it; IN BULK when not packed. Three asterisks close the list.",
        "Box 9: Code of the Harmonized System, six digits, for each good.",
        "Box 10: Origin criterion: WO for goods wholly obtained or produced in a Party; WP for goods produced in a Party exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule; OP for goods under the Article on treatment of certain goods.",
        "Box 11: Gross weight in kilograms and quantity with its unit; other measures (litres, cubic metres) where usual.",
        "Box 12: Number and date of the commercial invoice.",
        "Box 13: To be completed, signed and dated by the exporter.",
        "Box 14: To be completed, signed, dated and stamped by the authorised body.",
    ]);
}
