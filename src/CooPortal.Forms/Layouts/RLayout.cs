using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.8 中国—秘鲁, Form R: fourteen boxes, no column of marks, invoiced value in the last, notes overleaf.</summary>
internal static class RLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("R");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xE9D3D8,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Form for China-Peru FTA"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
            AgreementBoxes.Producer(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
            HeadBoxes.Consignee(Type, "3", new Place(SheetFrame.Left, 71, 90, 26)),
            TitleBox.AboveCode(new Place(SheetFrame.Middle, 19, 90, 78), "Certificate No.:",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("Form for China-Peru FTA", FontRole.Subtitle, Space: 1.2),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 2),
                new TitleLine("(see Overleaf Instruction)", FontRole.Statement, Space: 1)) with
            {
                Content = input => RemarkFormatter.Annotations(input, FormBox.Title),
                ContentArea = new Place(2.5, 37, 43, 39),
                Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48.5, 55.5, SheetFrame.QrSide, SheetFrame.QrSide))],
            },
            HeadBoxes.TransportLines(Type, "4", new Place(SheetFrame.Left, 97, 90, 32)),
            AgreementBoxes.Official("For Official Use Only", new Place(SheetFrame.Middle, 97, 90, 11)),
            AgreementBoxes.Remarks(Type, "5", new Place(SheetFrame.Middle, 108, 90, 21)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "6", 7),
            GoodsColumns.Description(Type, "7", 33),
            GoodsColumns.Subheading(Type, "8", 10),
            GoodsColumns.Criterion(Type, "9", 11),
            GoodsColumns.GrossAndQuantity(Type, "10", 14),
            GoodsColumns.Invoice(Type, "11", 14),
            new GoodsColumn("12", Type.Caption("12"), 11) { Cell = (line, input) => InvoiceFormatter.TotalValue(line, input.Certificate) },
        ],
        Foot =
        [
            SignatureBoxes.Exporter("13", Type.Caption("13"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified in the FTA for the goods exported to")),
            SignatureBoxes.Customs("14", Type.Caption("14"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "On the basis of control carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements specified in the China-Peru FTA.")),
        ],
    }.Build();

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        "Certificate No.: Serial number given by the issuing body. ISSUED RETROSPECTIVELY stands in the same box where the certificate is issued after shipment; CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        "Box 1: Full legal name, address and country of the exporter in China. One company only; it is the one that applies for the certificate.",
        "Box 2: Full legal name, address and country of the producer; each producer when there are several. SAME where the exporter is the producer, UNKNOWN where it is not known. AVAILABLE UPON REQUEST where the information is kept confidential.",
        "Box 3: Full legal name, address and country of the consignee, resident in China or Peru.",
        "Box 4: Date of departure, number of the vessel, flight, train or vehicle, port of loading in China and port of discharge in Peru, as far as they are known. Three asterisks stand for what is not known before shipment.",
        "Box 5: Remarks, such as order or letter of credit numbers. Where an operator of a non-party issues the invoice, the full names of that operator and of the producer of the goods.",
        "Box 6: Number of each item, at most 20 on one certificate; further goods need another certificate.",
        "Box 7: Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list and nothing may be added below them.",
        "Box 8: Code of the Harmonized System, six digits, of each good.",
        "Box 9: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule. The percentage follows where the rule is a regional value content.",
        "Box 10: Gross weight and quantity with its unit; other measures, such as litres or cubic metres, where they are usual.",
        "Box 11: Number and date of the commercial invoice.",
        "Box 12: Value that the invoice states.",
        "Box 13: To be completed, signed, dated and stamped by the exporter.",
        "Box 14: To be completed, signed, dated and stamped by the issuing body in China.",
        "The form may not be altered. Corrections need a new certificate that takes the place of this one.",
    ]);
}
