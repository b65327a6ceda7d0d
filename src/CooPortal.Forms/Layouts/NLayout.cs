using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.13 中国—新西兰, Form N: fifteen boxes, invoiced value by line, notes overleaf.</summary>
internal static class NLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("N");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xCBE3E3,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Form for the Free Trade Agreement between China and New Zealand"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
            AgreementBoxes.Producer(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
            HeadBoxes.Consignee(Type, "3", new Place(SheetFrame.Left, 71, 90, 26)),
            TitleBox.AboveCode(new Place(SheetFrame.Middle, 19, 90, 78), "Certificate No.:",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("Form for the Free Trade Agreement between the Government of the People's Republic of China and the Government of New Zealand", FontRole.Statement, Space: 1),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 1.4),
                new TitleLine("(see Instruction overleaf)", FontRole.Statement, Space: 0.8)),
            HeadBoxes.TransportLines(Type, "4", new Place(SheetFrame.Left, 97, 90, 40)),
            new Box
            {
                Number = "5",
                Caption = Type.Caption("5"),
                Place = new Place(SheetFrame.Middle, 97, 90, 20),
                Parts =
                [
                    new Tick(4, 5, "Preferential Tariff Treatment Given Under", _ => false),
                    new Stroke(61, 8.4, 26, 0),
                    new Tick(4, 9.4, "Preferential Tariff Treatment Not Given (Please state reason/s)", _ => false),
                    new Stroke(4, 16, 82, 0),
                    new Printed(4, 16.7, 82, "Signature of Authorised Signatory of the Importing Country", FontRole.Hint),
                ],
            },
            AgreementBoxes.Remarks(Type, "6", new Place(SheetFrame.Middle, 117, 90, 20)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "7", 7),
            GoodsColumns.Marks(Type, "8", 12),
            GoodsColumns.Description(Type, "9", 32),
            GoodsColumns.Subheading(Type, "10", 10),
            GoodsColumns.Criterion(Type, "11", 10),
            GoodsColumns.GrossAndQuantity(Type, "12", 13),
            GoodsColumns.InvoiceWithValues(Type, "13", 16),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("14", Type.Caption("14"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified in the FTA for the goods exported to")),
            SignatureBoxes.Customs("15", Type.Caption("15"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "On the basis of control carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements specified in the Free Trade Agreement.")),
        ],
    }.Build();

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        BoxNotes.Exporter("1"),
        BoxNotes.Producer("2"),
        BoxNotes.Consignee("3", "New Zealand"),
        BoxNotes.Transport("4", "New Zealand"),
        "Box 5: For the customs authority of the importing Party: whether preferential tariff treatment is given.",
        "Box 6: Remarks, such as order or letter of credit numbers. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.Items("7", Type.LargestItemCount),
        BoxNotes.Marks("8"),
        BoxNotes.Description("9"),
        BoxNotes.Subheading("10"),
        "Box 11: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule. The percentage follows where the rule is a regional value content.",
        BoxNotes.GrossAndQuantity("12"),
        "Box 13: Number and date of the invoice and the value that it states.",
        BoxNotes.SignedBy("14", "the exporter"),
        BoxNotes.SignedBy("15", "the issuing body in China"),
        BoxNotes.NoAlteration,
    ]);
}
