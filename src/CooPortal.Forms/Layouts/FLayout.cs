using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.6 中国—智利, Form F: fourteen boxes, notes overleaf.</summary>
internal static class FLayout
{
    private const double Foot = 211;
    private const double Declared = 83;
    private const double Certified = SheetFrame.Width - Declared;

    private static readonly CertificateType Type = CertificateCatalogue.Get("F");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xF0D6CE,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Form for China-Chile FTA"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 27)),
            AgreementBoxes.Producer(Type, "2", new Place(SheetFrame.Left, 46, 90, 27)),
            TitleBox.BesideCode(new Place(SheetFrame.Middle, 19, 90, 54), "Certificate No.:",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Subtitle),
                new TitleLine("Form for China-Chile FTA", FontRole.Subtitle),
                new TitleLine("Issued in: CHINA", FontRole.Statement, Space: 3),
                new TitleLine("(see Instruction overleaf)", FontRole.Statement, Space: 3)),
            HeadBoxes.Consignee(Type, "3", new Place(SheetFrame.Left, 73, 90, 26)),
            AgreementBoxes.Official("For Official Use Only", new Place(SheetFrame.Middle, 73, 90, 26)),
            HeadBoxes.TransportLines(Type, "4", new Place(SheetFrame.Left, 99, 90, 27)),
            AgreementBoxes.Remarks(Type, "5", new Place(SheetFrame.Middle, 99, 90, 27)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "6", 7),
            GoodsColumns.Marks(Type, "7", 11),
            GoodsColumns.Description(Type, "8", 36),
            GoodsColumns.Subheading(Type, "9", 10),
            GoodsColumns.Criterion(Type, "10", 9),
            new GoodsColumn("11", Type.Caption("11"), 13) { Cell = (line, _) => Lines.Of(WeightFormatter.Net(line), QuantityFormatter.All(line)) },
            GoodsColumns.Invoice(Type, "12", 14),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Left, Foot, Declared, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    Declared,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified in the FTA for the goods exported to",
                    importingHint: "(Importing country)")),
            SignatureBoxes.Customs("14", Type.Caption("14"), new Place(SheetFrame.Left + Declared, Foot, Certified, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(Certified, "It is hereby certified, on the basis of control carried out, that the information herein is correct and that the goods described comply with the origin requirements specified in the China-Chile FTA.")),
        ],
    }.Build();

    private static Overleaf Notes => new("INSTRUCTIONS",
    [
        "Box 1: Full legal name, address and country of the exporter in China. One company only; it is the one that applies for the certificate.",
        "Box 2: Full legal name, address and country of the producer; each producer when there are several. SAME where the exporter is the producer, UNKNOWN where it is not known. AVAILABLE UPON REQUEST where the information is kept confidential.",
        "Box 3: Full legal name, address and country of the consignee in Chile.",
        "Box 4: Date of departure, number of the vessel, flight, train or vehicle, port of loading in China and port of discharge in Chile, as far as they are known. Three asterisks stand for what is not known before shipment.",
        "Box 5: Remarks, such as order or letter of credit numbers. Name and country of an operator of a non-party that issues the invoice. ISSUED RETROACTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        "Box 6: Number of each item, at most 50 on one certificate; further goods need another certificate.",
        "Box 7: Marks and numbers on the packages; N/M when there are none. Marks that are pictures are shown on an attached sheet.",
        "Box 8: Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list and nothing may be added below them.",
        "Box 9: Code of the Harmonized System, six digits, of each good.",
        "Box 10: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; RVC for goods with a regional value content of at least 40 %; PSR for goods that meet the product specific rule.",
        "Box 11: Net weight or quantity with its unit of measurement.",
        "Box 12: Number and date of the commercial invoice.",
        "Box 13: To be completed, signed, dated and stamped by the exporter or producer.",
        "Box 14: To be completed, signed, dated and stamped by the issuing body in China.",
        "The form may not be altered. Corrections need a new certificate that takes the place of this one.",
    ]);
}
