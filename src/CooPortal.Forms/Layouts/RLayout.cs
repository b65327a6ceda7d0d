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
        BoxNotes.Exporter("1"),
        BoxNotes.Producer("2"),
        "Box 3: Full legal name, address and country of the consignee, resident in China or Peru.",
        BoxNotes.Transport("4", "Peru"),
        "Box 5: Remarks, such as order or letter of credit numbers. Where an operator of a non-party issues the invoice, the full names of that operator and of the producer of the goods.",
        BoxNotes.Items("6", Type.LargestItemCount),
        BoxNotes.Description("7"),
        BoxNotes.Subheading("8"),
        "Box 9: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule. The percentage follows where the rule is a regional value content.",
        BoxNotes.GrossAndQuantity("10"),
        BoxNotes.Invoice("11"),
        "Box 12: Value that the invoice states.",
        BoxNotes.SignedBy("13", "the exporter"),
        BoxNotes.SignedBy("14", "the issuing body in China"),
        BoxNotes.NoAlteration,
    ]);
}
