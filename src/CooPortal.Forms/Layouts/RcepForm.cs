using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>Form RCEP, for goods of China and back to back: seventeen boxes, notes overleaf.</summary>
internal sealed record RcepForm
{
    private const double Signed = 209;
    private const double Boxes17 = 269;

    public required CertificateType Type { get; init; }

    public required Colour Tint { get; init; }

    /// <summary>Upper edge of box 14, which on a back-to-back certificate names the original proof.</summary>
    public double Foot { get; init; } = 194;

    /// <summary>Ticked in box 17.</summary>
    public bool IsBackToBack { get; init; }

    public FormLayout Build() => new()
    {
        Name = Type.Code,
        Title = Type.NameEn,
        Tint = Tint,
        Overleaf = Notes,
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
                HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
                Title,
                new Box
                {
                    Number = "3",
                    Caption = Type.Caption("3"),
                    Place = new Place(SheetFrame.Left, 71, 90, 23.5),
                    Content = input => ProducerFormatter.OfLines(input, "8"),
                    Overflow = Overflow.ShrinkOrContinue(6.5),
                },
                new Box
                {
                    Number = "4",
                    Caption = Type.Caption("4"),
                    Place = new Place(SheetFrame.Left, 94.5, 90, 23.5),
                    Parts =
                    [
                        new FillLine(2, 6, 86, input => TransportFormatter.Departure(input.Certificate.Header)) { Label = "Departure Date:" },
                        new FillLine(2, 11.8, 86, input => TransportFormatter.Vehicle(input.Certificate.Header)) { Label = "Vessel's name/Aircraft flight number, etc.:" },
                        new FillLine(2, 17.6, 86, input => TransportFormatter.Discharge(input.Certificate.Header)) { Label = "Port of Discharge:" },
                    ],
                },
                ForOfficialUse,
                new Box
                {
                    Number = "14",
                    Caption = Type.Caption("14"),
                    Place = new Place(SheetFrame.Left, Foot, SheetFrame.Width, Signed - Foot),
                    Content = input => Lines.Of(
                        RemarkFormatter.Annotations(input, "14"),
                        OriginalProofFormatter.Describe(input),
                        RemarkFormatter.NonPartyCompanies(input.Certificate),
                        input.Certificate.Header.Remark),
                    Overflow = Overflow.ShrinkOrContinue(6.5),
                },
                .. Signatures,
            ],
            Goods = new Place(SheetFrame.Left, 118, SheetFrame.Width, Foot - 118),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF ORIGIN", "Form RCEP - Regional Comprehensive Economic Partnership Agreement"), .. Signatures],
            Goods = SheetFrame.ContinuationGoods(Signed),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 19,
            Columns =
            [
                new GoodsColumn("6", Type.Caption("6"), 7) { Cell = (line, _) => ItemNumberFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("7", Type.Caption("7"), 12) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("8", Type.Caption("8"), 27)
                {
                    Cell = (line, input) => Lines.Of(DescriptionFormatter.OfLine(line), ProducerFormatter.AfterDescription(line, input)),
                    HoldsDescription = true,
                },
                new GoodsColumn("9", Type.Caption("9"), 9) { Cell = (line, _) => HsFormatter.Subheading(line.HsCode) },
                new GoodsColumn("10", Type.Caption("10"), 9) { Cell = (line, _) => CriterionFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("11", Type.Caption("11"), 10) { Cell = (line, _) => CountryFormatter.RcepOrigin(line) },
                new GoodsColumn("12", Type.Caption("12"), 13) { Cell = (line, input) => Lines.Of(QuantityFormatter.All(line), WeightFormatter.Gross(line), FobFormatter.WhereValueContent(line, input)) },
                new GoodsColumn("13", Type.Caption("13"), 13) { Cell = (line, input) => InvoiceFormatter.OfLine(line, input.Certificate) },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 52),
        Parts =
        [
            new FillLine(2, 2.4, 60, input => input.Certificate.Number) { Font = FontRole.Number, Label = "Certificate No." },
            new Printed(63, 2.6, 25, "Form RCEP", FontRole.Subtitle, TextAlign.Right),
            new Printed(1, 10, 46, "REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP AGREEMENT", FontRole.Subtitle, TextAlign.Centre),
            new Printed(1, 31.5, 46, "CERTIFICATE OF ORIGIN", FontRole.Subtitle, TextAlign.Centre),
            new Printed(1, 38.5, 46, "Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, TextAlign.Centre),
            new Printed(1, 46.5, 46, "(Country)", FontRole.Hint, TextAlign.Centre),
        ],
        Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48.5, 29.5, SheetFrame.QrSide, SheetFrame.QrSide))],
    };

    private Box ForOfficialUse => new()
    {
        Number = "5",
        Caption = Type.Caption("5"),
        Place = new Place(SheetFrame.Middle, 71, 90, 47),
        Parts =
        [
            new Printed(2, 8, 60, "Preferential Treatment:"),
            new Tick(6, 13.5, "Given", _ => false),
            new Tick(6, 18.5, "Not Given (Please state reason/s)", _ => false),
            new Stroke(6, 28, 78, 0),
            new Stroke(6, 39.5, 78, 0),
            new Printed(6, 40, 78, "Signature of Authorised Signatory of the Customs Authority of the Importing Country", FontRole.Hint),
        ],
    };

    private Box[] Signatures =>
    [
        SignatureBoxes.Exporter("15", Type.Caption("15"), new Place(SheetFrame.Left, Signed, 90, Boxes17 - Signed),
            wording:
            [
                new Printed(1.8, 4.8, 86, "The undersigned declares that the details and statements above are correct and that the goods covered by this certificate comply with the rules of origin of the Regional Comprehensive Economic Partnership Agreement. These goods are exported to:"),
                new FillLine(3, 17.8, 40, input => CountryFormatter.Name(input.Certificate.Header.DestinationCode)) { Underlined = true, Align = TextAlign.Centre, Hint = "(Importing country)" },
            ]),
        SignatureBoxes.Customs("16", Type.Caption("16"), new Place(SheetFrame.Middle, Signed, 90, Boxes17 - Signed),
            wording: new Printed(1.8, 4.8, 86, "On the basis of the control carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements of the Regional Comprehensive Economic Partnership Agreement.")),
        new Box
        {
            Number = "17",
            Place = new Place(SheetFrame.Left, Boxes17, SheetFrame.Width, SheetFrame.Bottom - Boxes17),
            Parts =
            [
                new Printed(1.2, 2.4, 6, "17.", FontRole.Caption),
                new Tick(10, 2.6, "Back-to-back Certificate of Origin", _ => IsBackToBack),
                new Tick(75, 2.6, "Third-party invoicing", input => input.Certificate.Header.ThirdPartyInvoice),
                new Tick(130, 2.6, "ISSUED RETROACTIVELY", RemarkFormatter.IsLate),
            ],
        },
    ];

    private static Overleaf Notes => new("OVERLEAF NOTES",
    [
        "A party that accepts this form for preferential tariff treatment under the Agreement: Australia, Brunei Darussalam, Cambodia, China, Indonesia, Japan, Korea, Lao PDR, Malaysia, Myanmar, New Zealand, the Philippines, Singapore, Thailand, Viet Nam.",
        "Box 1: Full legal name and address, with country, of the exporter.",
        "Box 2: Name and address, with country, of the importer or consignee in the importing Party.",
        "Box 3: Name and address, with country, of the producer. SEE BOX 8 when there are several, each then named with its goods. CONFIDENTIAL when the producer wishes so. NOT AVAILABLE when not known.",
        "Box 4: Means of transport and route as far as known: date of departure, name of the vessel or number of the flight, port of discharge.",
        BoxNotes.Treatment("5"),
        "Boxes 6 and 7: Item number; marks and numbers on the packages, N/M when there are none.",
        "Box 8: Number and kind of packages and a description of each good in such detail that it can be identified with the invoice and with the Harmonized System.",
        "Box 9: Code of the Harmonized System at the level of six digits.",
        "Box 10: Origin conferring criterion: WO wholly obtained or produced; PE produced exclusively from originating materials; CTC change in tariff classification; RVC regional value content; CR chemical reaction. ACU (cumulation) and DMI (de minimis) follow one of these where they were used.",
        "Box 11: RCEP country of origin under the article on tariff differentials. One asterisk (*) when the highest rate of the Parties that contributed originating materials is claimed, two (**) when the highest rate of all Parties is.",
        "Box 12: Quantity as gross weight or other measurement; the FOB value only where the criterion is RVC.",
        "Box 13: Number and date of the invoice of each good; of the last invoice before importation where a third party invoices.",
        "Box 14: Remarks: name and country of the company that issues a third-party invoice; CERTIFIED TRUE COPY with number and date of the original on a duplicate; data of the original proof of origin on a back-to-back certificate.",
        "Boxes 15 and 16: To be completed, signed and dated by the exporter or producer, and signed and stamped by the issuing body.",
        "Box 17: Ticked where the certificate is a back-to-back certificate, where a third party invoices, or where it is issued after shipment.",
    ]);
}
