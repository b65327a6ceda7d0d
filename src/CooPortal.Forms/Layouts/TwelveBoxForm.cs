using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>The later bilateral agreements: transport beside the authority's box, remarks over the whole width, notes overleaf.</summary>
internal sealed record TwelveBoxForm
{
    private const double GoodsTop = 118;
    private const double Foot = 211;

    public required CertificateType Type { get; init; }

    public required Colour Tint { get; init; }

    /// <summary>China-Nicaragua Free Trade Agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>Meaning of the criteria, for the notes.</summary>
    public required string Criteria { get; init; }

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
                HeadBoxes.TransportLines(Type, "3", new Place(SheetFrame.Left, 71, 90, 27)),
                new Box { Number = "official", Caption = "For official use only", Place = new Place(SheetFrame.Middle, 71, 90, 27) },
                HeadBoxes.Remarks(Type, "4", new Place(SheetFrame.Left, 98, SheetFrame.Width, GoodsTop - 98)),
                .. Signatures,
            ],
            Goods = new Place(SheetFrame.Left, GoodsTop, SheetFrame.Width, Foot - GoodsTop),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF ORIGIN", $"Form for {Agreement}"), .. Signatures],
            Goods = SheetFrame.ContinuationGoods(Foot),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 13,
            Columns =
            [
                new GoodsColumn("5", Type.Caption("5"), 8) { Cell = (line, _) => ItemNumberFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("6", Type.Caption("6"), 42) { Cell = DescriptionFormatter.WithMarks, HoldsDescription = true },
                new GoodsColumn("7", Type.Caption("7"), 11) { Cell = (line, _) => HsFormatter.Subheading(line.HsCode) },
                new GoodsColumn("8", Type.Caption("8"), 10) { Cell = (line, _) => CriterionFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("9", Type.Caption("9"), 14) { Cell = (line, _) => Lines.Of(QuantityFormatter.All(line), WeightFormatter.Gross(line)) },
                new GoodsColumn("10", Type.Caption("10"), 15) { Cell = (line, input) => InvoiceFormatter.OfCertificate(line, input.Certificate) },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 52),
        Parts =
        [
            new FillLine(3, 2.2, 84, input => input.Certificate.Number) { Font = FontRole.Number, Label = "Certificate No." },
            new Printed(1, 11, 46, "CERTIFICATE OF ORIGIN", FontRole.Subtitle, TextAlign.Centre),
            new Printed(1, 17.5, 46, $"Form for {Agreement}", FontRole.Subtitle, TextAlign.Centre),
            new Printed(1, 32, 46, "Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, TextAlign.Centre),
            new Printed(1, 41, 46, "(see Overleaf Instruction)", FontRole.Hint, TextAlign.Centre),
        ],
        Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48.5, 26.8, SheetFrame.QrSide, SheetFrame.QrSide))],
    };

    private Box[] Signatures =>
    [
        SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
            wording:
            [
                new Printed(1.8, 5, 86, "The undersigned declares that the details and statements above are correct, that all the goods were produced in"),
                new FillLine(3, 12, 52, _ => "CHINA") { Underlined = true, Align = TextAlign.Centre, Hint = "(Country)" },
                new Printed(1.8, 19, 86, $"and that they comply with the origin requirements of the {Agreement} for the goods exported to"),
                new FillLine(3, 26, 52, input => CountryFormatter.Name(input.Certificate.Header.DestinationCode)) { Underlined = true, Align = TextAlign.Centre, Hint = "(Importing country)" },
            ]),
        SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
            wording: new Printed(1.8, 5, 86, $"On the basis of the checks carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements of the {Agreement}.")),
    ];

    private Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        "Box 1: Full legal name and address, with country, of the exporter in China; one company only.",
        "Box 2: Full name and address, with country, of the consignee in the importing Party; *** when not known.",
        "Box 3: Means of transport and route as far as known: date of departure, number of the vessel, flight, train or vehicle, ports of loading and discharge.",
        "Box 4: Order or letter of credit number where wished. Name, address and country of a non-party operator that issues the invoice, and the producer. ISSUED RETROSPECTIVELY when the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a duplicate.",
        "Box 5: Item number of the goods.",
        "Box 6: Marks and numbers on the packages, N/M when there are none; number and kind of packages and a description of each good in such detail that customs can identify it; IN BULK when not packed. Three asterisks close the list.",
        "Box 7: Code of the Harmonized System, six digits, for each good.",
        $"Box 8: Origin criterion: {Criteria}",
        "Box 9: Quantity, gross or net weight, with the unit.",
        "Box 10: Number and date of the commercial invoice.",
        "Box 11: To be completed, signed and dated by the exporter or producer.",
        "Box 12: To be completed, signed, dated and stamped by the authorised body.",
    ]);
}
