using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;

namespace CooPortal.Forms.Layouts;

/// <summary>1.23 中国—毛里求斯: twelve boxes, marks above the description, notes overleaf.</summary>
internal static class MULayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("MU");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xE6E2C4,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "Form for China-Mauritius Free Trade Agreement"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 27)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 46, 90, 27)),
            TitleBox.BesideCode(new Place(SheetFrame.Middle, 19, 90, 54), "Certificate No.:",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Subtitle),
                new TitleLine("Form for China-Mauritius Free Trade Agreement", FontRole.Subtitle, Space: 2),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 3),
                new TitleLine("(see Overleaf Instruction)", FontRole.Statement, Space: 3)),
            HeadBoxes.TransportLines(Type, "3", new Place(SheetFrame.Left, 73, 90, 27)),
            AgreementBoxes.Official("For official use only", new Place(SheetFrame.Middle, 73, 90, 27)),
            AgreementBoxes.Remarks(Type, "4", new Place(SheetFrame.Left, 100, SheetFrame.Width, 16)),
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 7),
            GoodsColumns.MarksAndDescription(Type, "6", 45),
            GoodsColumns.Subheading(Type, "7", 10),
            GoodsColumns.Criterion(Type, "8", 10),
            GoodsColumns.GrossAndQuantity(Type, "9", 14),
            GoodsColumns.Invoice(Type, "10", 14),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in",
                    "and that they comply with the origin requirements specified in the FTA for the goods exported to")),
            SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "On the basis of control carried out, it is hereby certified that the information herein is correct and that the goods described comply with the origin requirements specified in the China-Mauritius Free Trade Agreement.")),
        ],
    }.Build();

    private static Overleaf Notes => new("OVERLEAF INSTRUCTION",
    [
        BoxNotes.Exporter("1"),
        "Box 2: Full legal name, address and country of the consignee in Mauritius; three asterisks when it is not known.",
        BoxNotes.Transport("3", "Mauritius"),
        "Box 4: Remarks, such as order or letter of credit numbers. Name and country of an operator of a non-party that issues the invoice. ISSUED RETROSPECTIVELY where the certificate is issued after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.Items("5", Type.LargestItemCount),
        "Box 6: Marks and numbers on the packages, N/M when there are none; number and kind of packages; a description of each good in such detail that it can be identified. IN BULK when the goods are not packed. Three asterisks close the list.",
        BoxNotes.Subheading("7"),
        "Box 8: Origin criterion of each good: WO for goods wholly obtained or produced; WP for goods produced exclusively from originating materials; RVC for goods with a regional value content of at least 40 %; PSR for goods that meet the product specific rule.",
        "Box 9: Quantity, gross or net weight, with the unit.",
        "Box 10: Number and date of the commercial invoice. Of the invoice of the operator of a non-party, where one invoices.",
        BoxNotes.SignedBy("11", "the exporter or producer"),
        BoxNotes.SignedBy("12", "the issuing body in China"),
        BoxNotes.NoAlteration,
    ]);
}
