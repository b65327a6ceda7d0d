using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.15 中国—瑞士, after EUR.1: thirteen boxes, endorsement at the left, notes overleaf.</summary>
internal static class SLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("S");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xEED4D4,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "used in FTA between China and Switzerland"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 27)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 46, 90, 27)),
            TitleBox.BesideCode(new Place(SheetFrame.Middle, 19, 90, 54), "No.",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Subtitle),
                new TitleLine("Certificate of Origin used in FTA between", FontRole.Statement, Space: 2),
                new TitleLine("CHINA", FontRole.Subtitle),
                new TitleLine("and", FontRole.Statement, Space: 0.8),
                new TitleLine("SWITZERLAND", FontRole.Subtitle, Space: 0.8),
                new TitleLine("See notes overleaf before completing this form", FontRole.Statement, Space: 2.4)),
            HeadBoxes.TransportLines(Type, "3", new Place(SheetFrame.Left, 73, 90, 30)),
            AgreementBoxes.Remarks(Type, "4", new Place(SheetFrame.Middle, 73, 90, 30)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 7),
            GoodsColumns.Marks(Type, "6", 13),
            GoodsColumns.Description(Type, "7", 34),
            GoodsColumns.Subheading(Type, "8", 10),
            GoodsColumns.Criterion(Type, "9", 9),
            GoodsColumns.GrossAndQuantity(Type, "10", 13),
            GoodsColumns.Invoice(Type, "11", 14),
        ],
        Foot =
        [
            SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "It is hereby certified, on the basis of control carried out, that the declaration of the exporter is correct.")),
            SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified in the FTA for the goods exported to",
                    countryHint: "(country)",
                    importingHint: "(importing country)")),
        ],
    }.Build();

    private static Overleaf Notes => new("NOTES",
    [
        "The certificate may not contain erasures or words written over one another. Alterations need a new certificate that takes the place of this one.",
        "Box 1: Full legal name, address and country of the exporter in China. One company only; it is the one that applies for the certificate.",
        "Box 2: Full legal name, address and country of the consignee in Switzerland or Liechtenstein.",
        "Box 3: Date of departure, number of the vessel, flight, train or vehicle, port of loading in China and port of discharge in Switzerland, as far as they are known. Three asterisks stand for what is not known before shipment. Where there is no port, the country and the port through which the goods pass, such as SWITZERLAND VIA ROTTERDAM.",
        "Box 4: Remarks, such as order or letter of credit numbers. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        "Box 5: Number of each item, at most 20 on one certificate; further goods need another certificate. Each item begins with its number and no space may be left between items.",
        "Box 6: Marks and numbers on the packages; N/M when there are none. Marks that are pictures are shown on an attached sheet.",
        "Box 7: Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list and nothing may be added below them.",
        "Box 8: Code of the Harmonized System, six digits, of each good.",
        "Box 9: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule.",
        "Box 10: Gross mass in kilograms or another measure, such as litres or cubic metres.",
        "Box 11: Number and date of the commercial invoice.",
        "Box 12: To be completed, signed, dated and stamped by the authorised body in China.",
        "Box 13: To be completed, signed, dated and stamped by the exporter.",
    ]);
}
