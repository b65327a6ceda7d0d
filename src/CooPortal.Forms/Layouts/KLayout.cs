using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.3 中国-韩国自贸协定: fourteen boxes, notes overleaf.</summary>
internal static class KLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("K");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xC9E2CF,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Form for China-Korea FTA"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
            AgreementBoxes.Producer(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
            HeadBoxes.Consignee(Type, "3", new Place(SheetFrame.Left, 71, 90, 26)),
            TitleBox.AboveCode(new Place(SheetFrame.Middle, 19, 90, 78), "Certificate No.:",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("Form for China-Korea FTA", FontRole.Subtitle, Space: 1),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 3),
                new TitleLine("(see Overleaf Instruction)", FontRole.Statement, Space: 1.6)),
            HeadBoxes.TransportLines(Type, "4", new Place(SheetFrame.Left, 97, 90, 27)),
            AgreementBoxes.Remarks(Type, "5", new Place(SheetFrame.Middle, 97, 90, 27)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "6", 8),
            GoodsColumns.Marks(Type, "7", 14),
            GoodsColumns.Description(Type, "8", 31),
            GoodsColumns.Subheading(Type, "9", 10),
            GoodsColumns.Criterion(Type, "10", 9),
            GoodsColumns.GrossAndQuantity(Type, "11", 14),
            GoodsColumns.Invoice(Type, "12", 14),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned declares that the details and statements above are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements of the China-Korea FTA for the goods exported to")),
            SignatureBoxes.Customs("14", Type.Caption("14"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "On the basis of the checks carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements of the China-Korea FTA.")),
        ],
    }.Build();

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
        BoxNotes.Invoice("12"),
        "Box 13: To be completed, signed and dated by the exporter.",
        BoxNotes.SignedBy("14", "the authorised body"),
    ]);
}
