using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.5 亚太贸易协定, Form B: twelve boxes, the tariff item in the first column, notes overleaf.</summary>
internal static class BLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("B");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xCFE0EC,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Asia-Pacific Trade Agreement"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 32)),
            TitleBox.Plain(new Place(SheetFrame.Middle, 19, 90, 32), "Reference No.",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("Asia-Pacific Trade Agreement", FontRole.Subtitle, Space: 0.8),
                new TitleLine("(Combined Declaration and Certificate)", FontRole.Statement, Space: 0.8),
                new TitleLine("Issued in The People's Republic of China", FontRole.Statement, Space: 1.2),
                new TitleLine("(Country)", FontRole.Hint, Space: 0.2)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 51, 90, 27)),
            HeadBoxes.AuthorityUse(Type, "3", new Place(SheetFrame.Middle, 51, 90, 46), (SheetFrame.Middle + 48.5, 54)),
            HeadBoxes.TransportDetails(Type, "4", new Place(SheetFrame.Left, 78, 90, 19)),
        ],
        Columns =
        [
            GoodsColumns.Subheading(Type, "5", 11),
            GoodsColumns.Marks(Type, "6", 15),
            GoodsColumns.Description(Type, "7", 34),
            GoodsColumns.Criterion(Type, "8", 11),
            GoodsColumns.GrossAndQuantity(Type, "9", 14),
            GoodsColumns.Invoice(Type, "10", 15),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct; that all the goods were produced in",
                    "and that they comply with the origin requirements specified for these goods in the Asia-Pacific Trade Agreement for goods exported to",
                    importingHint: "(Importing Country)")),
            SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "It is hereby certified on the basis of control carried out, that the declaration by the exporter is correct.")),
        ],
    }.Build();

    private static Overleaf Notes => new("NOTES FOR COMPLETING THE CERTIFICATE OF ORIGIN",
    [
        "Participating States: Bangladesh, China, India, Laos, the Republic of Korea, Sri Lanka, Mongolia.",
        "To enjoy preference, goods must fall within a description of the importing State's list of concessions, comply with the rules of origin of the Agreement, and be consigned directly. Spaces that are not used are crossed out.",
        "Box 1: Full legal name, address and country of the exporter in China. One company only; it is the one that applies for the certificate. The same as in the invoice.",
        "Box 2: Full legal name, address and country of the importer in the importing State. TO ORDER may stand for a third party trade.",
        "Box 3: For the certifying authority: CERTIFIED TRUE COPY, with the date of the original, on a copy that takes the place of a lost certificate.",
        "Box 4: Means of transport and route in detail, places of transhipment included. BY AIR or BY SEA where a letter of credit does not ask for more.",
        BoxNotes.Subheading("5"),
        BoxNotes.Marks("6"),
        "Box 7: Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list and nothing may be added below them. The same as in the invoice.",
        "Box 8: \"A\" for goods wholly produced or obtained. \"B\" with the percentage of the materials that do not originate in a Participating State, of the FOB value. \"C\" with the percentage of the cumulative content of Participating States, of the FOB value. \"D\" for goods under the special criteria. \"PSR\" for goods that meet a product specific rule.",
        BoxNotes.GrossAndQuantity("9"),
        BoxNotes.Invoice("10"),
        BoxNotes.SignedBy("11", "the exporter"),
        "Box 12: To be completed, signed, dated and stamped by the issuing body in China. The certificate is issued at the time of exportation or within three working days of shipment; it cannot be issued later.",
        BoxNotes.NoAlteration,
    ]);
}
