using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.7 中国—巴基斯坦: thirteen boxes, marks and HS code in the description, remarks in the last column, notes overleaf.</summary>
internal static class PLayout
{
    private const double Foot = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("P");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xCDE5DA,
        Notes = Notes,
        Continuation = ("CERTIFICATE OF ORIGIN", "China-Pakistan FTA"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
            AgreementBoxes.Producer(Type, "3", new Place(SheetFrame.Left, 71, 90, 26)),
            TitleBox.AboveCode(new Place(SheetFrame.Middle, 19, 90, 78), "CERTIFICATE NO.",
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("CHINA-PAKISTAN FTA", FontRole.Subtitle, Space: 1),
                new TitleLine("(Combined Declaration and Certificate)", FontRole.Statement, Space: 1),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 1.2),
                new TitleLine("(Country)", FontRole.Hint, Space: 0.2),
                new TitleLine("See Instructions Overleaf", FontRole.Statement, Space: 0.6)),
            HeadBoxes.TransportLines(Type, "4", new Place(SheetFrame.Left, 97, 90, 27)),
            new Box
            {
                Number = "5",
                Caption = Type.Caption("5"),
                Place = new Place(SheetFrame.Middle, 97, 90, 27),
                Parts =
                [
                    new Tick(4, 5.4, "Preferential Treatment Given Under China-Pakistan FTA", _ => false),
                    new Tick(4, 10.4, "Preferential Treatment Not Given Under China-Pakistan FTA", _ => false),
                    new Printed(8, 13.9, 80, "(Please state reason/s)", FontRole.Hint),
                    new Stroke(4, 22.2, 82, 0),
                    new Printed(4, 22.9, 82, "Signature of Authorised Signatory of the Importing Country", FontRole.Hint),
                ],
            },
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "6", 7),
            new GoodsColumn("7", Type.Caption("7"), 40)
            {
                Cell = DescriptionFormatter.WithMarksAndSubheading,
                HoldsDescription = true,
            },
            GoodsColumns.Criterion(Type, "8", 10),
            new GoodsColumn("9", Type.Caption("9"), 17)
            {
                Cell = (line, input) => Lines.Of(WeightFormatter.Gross(line), QuantityFormatter.All(line), FobFormatter.OfLine(line, input)),
            },
            GoodsColumns.Invoice(Type, "10", 14),
            new GoodsColumn("11", Type.Caption("11"), 12) { Running = input => input.Certificate.Header.Remark ?? "" },
        ],
        Foot =
        [
            SignatureBoxes.Exporter("12", Type.Caption("12"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct; that all the goods were produced in",
                    "and that they comply with the origin requirements specified for these goods in the China-Pakistan FTA preferential tariff for the goods exported to")),
            AgreementBoxes.Annotated(SignatureBoxes.Customs("13", Type.Caption("13"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct."))),
        ],
    }.Build();

    private static Overleaf Notes => new("INSTRUCTIONS",
    [
        BoxNotes.Exporter("1"),
        BoxNotes.Consignee("2", "Pakistan"),
        BoxNotes.Producer("3"),
        BoxNotes.Transport("4", "Pakistan"),
        BoxNotes.Treatment("5"),
        BoxNotes.Items("6", Type.LargestItemCount),
        "Box 7: Marks and numbers on the packages, N/M when there are none; number and kind of packages; a description of each good in such detail that it can be identified; its code in the Harmonized System of the importing country, six digits. Three asterisks close the list.",
        "Box 8: \"P\" for goods wholly obtained. The percentage of the content, such as 40%, for goods whose content of one Party, or cumulative content of both, is at least 40 %. \"PSR\" for goods that meet a product specific rule.",
        "Box 9: Gross weight, quantity and FOB value as declared in the invoice.",
        BoxNotes.Invoice("10"),
        "Box 11: Remarks, such as order or letter of credit numbers.",
        BoxNotes.SignedBy("12", "the exporter"),
        "Box 13: To be completed, signed, dated and stamped by the issuing body. ISSUED RETROACTIVELY where the certificate is issued more than fifteen days after exportation. CERTIFIED TRUE COPY, with the date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.NoAlteration,
    ]);
}
