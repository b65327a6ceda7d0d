using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>The later bilateral agreements: transport beside the authority's box, remarks over the whole width, notes overleaf.</summary>
internal sealed record TwelveBoxForm
{
    private const double Foot = 211;

    public required CertificateType Type { get; init; }

    public required int Tint { get; init; }

    /// <summary>China-Nicaragua Free Trade Agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>Meaning of the criteria, for the notes.</summary>
    public required string Criteria { get; init; }

    public FormLayout Build() => new AgreementForm
    {
        Type = Type,
        Tint = Tint,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", $"Form for {Agreement}"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
            TitleBox.BesideCode(new Place(SheetFrame.Middle, 19, 90, 52), "Certificate No.",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Subtitle),
                new TitleLine($"Form for {Agreement}", FontRole.Subtitle, Space: 2),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 3),
                new TitleLine("(see Overleaf Instruction)", FontRole.Hint, Space: 3)),
            HeadBoxes.TransportLines(Type, "3", new Place(SheetFrame.Left, 71, 90, 27)),
            AgreementBoxes.Official("For official use only", new Place(SheetFrame.Middle, 71, 90, 27)),
            HeadBoxes.Remarks(Type, "4", new Place(SheetFrame.Left, 98, SheetFrame.Width, 20)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 8),
            GoodsColumns.MarksAndDescription(Type, "6", 42),
            GoodsColumns.Subheading(Type, "7", 11),
            GoodsColumns.Criterion(Type, "8", 10),
            GoodsColumns.GrossAndQuantity(Type, "9", 14),
            GoodsColumns.Invoice(Type, "10", 15),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned declares that the details and statements above are correct, that all the goods were produced in",
                    $"and that they comply with the origin requirements of the {Agreement} for the goods exported to")),
            SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, $"On the basis of the checks carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements of the {Agreement}.")),
        ],
    }.Build();

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
        BoxNotes.Invoice("10"),
        "Box 11: To be completed, signed and dated by the exporter or producer.",
        BoxNotes.SignedBy("12", "the authorised body"),
    ]);
}
