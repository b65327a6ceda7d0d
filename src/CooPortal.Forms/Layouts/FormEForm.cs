using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>Form E of the ASEAN agreement and the forms made after it: thirteen boxes, the left column wider, ticks at the foot, notes overleaf.</summary>
internal sealed record FormEForm
{
    private const double Wide = 99;
    private const double Narrow = SheetFrame.Width - Wide;
    private const double Right = SheetFrame.Left + Wide;
    private const double Foot = 205;
    private const double TickTop = 265;

    private static readonly Place OfficialUse = new(Right, 75, Narrow, 44);

    public required CertificateType Type { get; init; }

    public required int Tint { get; init; }

    public required Overleaf Notes { get; init; }

    /// <summary>Reference No. or Certificate No.</summary>
    public string NumberLabel { get; init; } = "Reference No.";

    public required IReadOnlyList<TitleLine> Title { get; init; }

    public required (string Title, string Subtitle) Continuation { get; init; }

    /// <summary>ASEAN-China FTA, in the exporter's declaration.</summary>
    public required string Agreement { get; init; }

    /// <summary>Where the declaration says that the goods were produced.</summary>
    public Func<CertificateFormInput, string> ProducedIn { get; init; } = _ => "CHINA";

    /// <summary>Squares of box 13, 99 by 12 mm.</summary>
    public required IReadOnlyList<BoxPart> Ticks { get; init; }

    public FormLayout Build() => new AgreementForm
    {
        Type = Type,
        Tint = Tint,
        Notes = Notes,
        Continuation = Continuation,
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, Wide, 28)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 47, Wide, 28)),
            TitleBox.Plain(new Place(Right, 19, Narrow, 56), NumberLabel, Title),
            AgreementBoxes.RouteAndVoyage(Type, "3", new Place(SheetFrame.Left, 75, Wide, 44)),
            new Box
            {
                Number = "4",
                Caption = Type.Caption("4"),
                Place = OfficialUse,
                Parts = AgreementBoxes.Treatment(Narrow - SheetFrame.QrSide - 1.5, OfficialUse.Height),
                Stamps = [AgreementBoxes.CodeRightIn(OfficialUse)],
            },
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 6),
            GoodsColumns.Marks(Type, "6", 12),
            new GoodsColumn("7", Type.Caption("7"), 36)
            {
                Cell = (line, _) => DescriptionFormatter.WithSubheading(line),
                HoldsDescription = true,
            },
            GoodsColumns.Criterion(Type, "8", 10),
            new GoodsColumn("9", Type.Caption("9"), 20)
            {
                Cell = (line, input) => Lines.Of(WeightFormatter.Gross(line), QuantityFormatter.All(line), FobFormatter.WhereValueContent(line, input)),
            },
            GoodsColumns.Invoice(Type, "10", 16),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, Wide, TickTop - Foot),
                wording: Declaration.Produced(
                    Wide,
                    "The undersigned hereby declares that the above details and statements are correct; that all the products were produced in",
                    $"and that they comply with the rules of origin under the {Agreement} for the products exported to",
                    importingHint: "(Importing Country)",
                    producedIn: ProducedIn)),
            AgreementBoxes.Annotated(SignatureBoxes.Customs("12", Type.Caption("12"), new Place(Right, Foot, Narrow, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(Narrow, "It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct."))),
            new Box
            {
                Number = "13",
                Place = new Place(SheetFrame.Left, TickTop, Wide, SheetFrame.Bottom - TickTop),
                Parts = [new Printed(1.2, 1.9, 6, "13.", FontRole.Caption), .. Ticks],
            },
        ],
        AfterEnd = input => Lines.Of(
            OriginalProofFormatter.Describe(input),
            RemarkFormatter.ThirdPartyInvoicing(input.Certificate),
            DescriptionFormatter.AfterEnd(input)),
    }.Build();

    /// <summary>The four squares of Form E.</summary>
    public static BoxPart[] FormETicks(bool isMovement) =>
    [
        new Tick(9, 1.9, "Issued Retroactively", RemarkFormatter.IsLate),
        new Tick(54, 1.9, "Exhibition", input => input.Certificate.Header.Exhibition),
        new Tick(9, 7, "Movement Certificate", _ => isMovement),
        new Tick(54, 7, "Third Party Invoicing", input => input.Certificate.Header.ThirdPartyInvoice),
    ];

    /// <summary>Title of Form E.</summary>
    public static TitleLine[] FormETitle() =>
    [
        new("ASEAN-CHINA FREE TRADE AREA", FontRole.Subtitle),
        new("PREFERENTIAL TARIFF", FontRole.Subtitle, Space: 0.6),
        new("CERTIFICATE OF ORIGIN", FontRole.Title),
        new("(Combined Declaration and Certificate)"),
        new("FORM E", FontRole.Title, Space: 2),
        new("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 2.4),
        new("(Country)", FontRole.Hint, Space: 0.4),
        new("See Overleaf Notes"),
    ];

    /// <summary>Notes of Form E.</summary>
    public static Overleaf FormENotes() => new("OVERLEAF NOTES",
    [
        "Parties that accept this form for preferential treatment under the ASEAN-China Free Trade Area: Brunei Darussalam, Cambodia, China, Indonesia, Laos, Malaysia, Myanmar, the Philippines, Singapore, Thailand, Viet Nam.",
        "Products qualify when they fall within a description of products eligible for concessions, comply with the rules of origin of the Agreement, and are consigned as it requires.",
        BoxNotes.Exporter("1"),
        "Box 2: Full legal name, address and country of the consignee in the importing Party. For products sent to an exhibition, followed by the name and address of the exhibition.",
        "Box 3: Date of departure, name of the vessel or number of the aircraft, port of discharge and route, as far as they are known.",
        BoxNotes.Treatment("4"),
        BoxNotes.Items("5"),
        BoxNotes.Marks("6"),
        "Box 7: Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list. The code of the Harmonized System, six digits, follows the description of each product. Where a company of a third party issues the invoice, its name and country follow the list.",
        "Box 8: Origin criterion of each product: WO for products wholly obtained or produced; PE for products produced exclusively from originating materials; CTH for a change in tariff heading; PSR where the product specific rule is met; the percentage of the regional value content, such as 45%, where the general rule of 40 % is applied.",
        "Box 9: Gross weight, net weight or other quantity. The FOB value only where the criterion is a regional value content.",
        "Box 10: Number and date of the commercial invoice. Of the invoice of the third party, where one invoices.",
        BoxNotes.SignedBy("11", "the exporter"),
        "Box 12: To be completed, signed, dated and stamped by the issuing body. CERTIFIED TRUE COPY, with the date of the original, on a copy that takes the place of a lost certificate.",
        "Box 13: Ticked where the certificate is issued more than three days after shipment, where the products are sent to an exhibition, where it is a movement certificate for products that come from another Party, and where a third party invoices.",
        BoxNotes.NoAlteration,
    ]);
}
