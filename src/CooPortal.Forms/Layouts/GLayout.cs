using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.2 普惠制格式 A: twelve boxes, certification at the left, notes overleaf.</summary>
internal static class GLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("G");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xE8DCC2,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Generalized System of Preferences - Form A"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
            TitleBox.Plain(new Place(SheetFrame.Middle, 19, 90, 52), "Reference No.",
                new TitleLine("GENERALIZED SYSTEM OF PREFERENCES", FontRole.Subtitle),
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("(Combined declaration and certificate)"),
                new TitleLine("FORM A", FontRole.Title, Space: 2.2),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 2.2),
                new TitleLine("(country)", FontRole.Hint, Space: 0.4),
                new TitleLine("See notes overleaf", FontRole.Statement)),
            HeadBoxes.TransportDetails(Type, "3", new Place(SheetFrame.Left, 71, 90, 43)),
            HeadBoxes.AuthorityUse(Type, "4", new Place(SheetFrame.Middle, 71, 90, 43), (SheetFrame.Middle + 48.5, 72.5)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 7),
            GoodsColumns.Marks(Type, "6", 16),
            GoodsColumns.Description(Type, "7", 38),
            GoodsColumns.Criterion(Type, "8", 11),
            GoodsColumns.GrossAndQuantity(Type, "9", 13),
            GoodsColumns.Invoice(Type, "10", 15),
        ],
        Foot =
        [
            SignatureBoxes.Customs("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct.")),
            SignatureBoxes.Exporter("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified for those goods in the Generalized System of Preferences for goods exported to",
                    countryHint: "(country)",
                    importingHint: "(importing country)")),
        ],
    }.Build();

    private static Overleaf Notes => new("NOTES",
    [
        "Countries that accept Form A for goods of China: Australia, New Zealand, Norway. Each of them publishes the conditions on which it grants preference; these notes are only a guide to filling in the form.",
        "To qualify, goods must fall within a description that the country of destination lists as eligible, must comply with its rules of origin, and must be consigned as it requires, as a rule directly from the exporting country.",
        BoxNotes.Exporter("1"),
        BoxNotes.Consignee("2", "the country of destination"),
        "Box 3: Date of departure, route from the port of loading in China to the place of destination, places of transhipment and means of transport, as far as they are known.",
        "Box 4: For the certifying authority: ISSUED RETROSPECTIVELY where the certificate is issued after shipment; DUPLICATE, and the certificate that is replaced, where it takes the place of another.",
        BoxNotes.Items("5", Type.LargestItemCount),
        BoxNotes.Marks("6"),
        BoxNotes.Description("7"),
        "Box 8: \"P\" for goods wholly produced in China, without imported materials. \"W\" with the heading of the Harmonized System, four digits, for goods sufficiently worked or processed and sent to Norway. The box may stay empty for goods sent to Australia and New Zealand.",
        BoxNotes.GrossAndQuantity("9"),
        BoxNotes.Invoice("10"),
        BoxNotes.SignedBy("11", "the issuing body in China"),
        "Box 12: To be completed, signed, dated and stamped by the exporter. The country of origin and the importing country are both named.",
        BoxNotes.NoAlteration,
    ]);
}
