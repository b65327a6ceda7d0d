using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.12 中国—新加坡, Form X: twelve boxes, FOB value on every line, notes overleaf.</summary>
internal static class XLayout
{
    private const double Foot = 211;

    private static readonly Place OfficialUse = new(SheetFrame.Middle, 75, 90, 44);

    private static readonly CertificateType Type = CertificateCatalogue.Get("X");

    public static FormLayout Form { get; } = new AgreementForm
    {
        Type = Type,
        Tint = 0xF0DCC6,
        Notes = Notes,
        Continuation = ("CHINA-SINGAPORE FREE TRADE AREA PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN"),
        Head =
        [
            HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 28)),
            HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 47, 90, 28)),
            TitleBox.Plain(new Place(SheetFrame.Middle, 19, 90, 56), "Reference No.",
                new TitleLine("CHINA-SINGAPORE FREE TRADE AREA", FontRole.Subtitle),
                new TitleLine("PREFERENTIAL TARIFF", FontRole.Subtitle, Space: 0.6),
                new TitleLine("CERTIFICATE OF ORIGIN", FontRole.Title),
                new TitleLine("(Combined Declaration and Certificate)"),
                new TitleLine("Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, Space: 3.5),
                new TitleLine("(Country)", FontRole.Hint, Space: 0.4),
                new TitleLine("See Notes Overleaf", FontRole.Statement, Space: 2)),
            AgreementBoxes.RouteAndVoyage(Type, "3", new Place(SheetFrame.Left, 75, 90, 44)),
            new Box
            {
                Number = "4",
                Caption = Type.Caption("4"),
                Place = OfficialUse,
                Parts = AgreementBoxes.Treatment(48, OfficialUse.Height),
                Stamps = [AgreementBoxes.CodeRightIn(OfficialUse)],
            },
        ],
        Columns =
        [
            GoodsColumns.Item(Type, "5", 7),
            GoodsColumns.Marks(Type, "6", 14),
            new GoodsColumn("7", Type.Caption("7"), 36)
            {
                Cell = (line, _) => DescriptionFormatter.WithSubheading(line),
                HoldsDescription = true,
            },
            GoodsColumns.Criterion(Type, "8", 11),
            new GoodsColumn("9", Type.Caption("9"), 17)
            {
                Cell = (line, input) => Lines.Of(WeightFormatter.Gross(line), QuantityFormatter.All(line), FobFormatter.OfLine(line, input)),
            },
            GoodsColumns.Invoice(Type, "10", 15),
        ],
        Foot =
        [
            SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Produced(
                    90,
                    "The undersigned hereby declares that the above details and statements are correct; that all the goods were produced in",
                    "and that they comply with the origin requirements specified for these goods in the China-Singapore Free Trade Agreement for the goods exported to",
                    importingHint: "(Importing Country)")),
            AgreementBoxes.Annotated(SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
                wording: Declaration.Plain(90, "It is hereby certified, on the basis of control carried out, that the declaration by the exporter is correct."))),
        ],
    }.Build();

    private static Overleaf Notes => new("NOTES",
    [
        "Goods qualify for preferential treatment under the China-Singapore Free Trade Agreement when they are eligible for concessions in the importing Party, comply with the rules of origin of the Agreement, and are consigned directly.",
        BoxNotes.Exporter("1"),
        BoxNotes.Consignee("2", "Singapore"),
        "Box 3: Date of departure, name of the vessel or number of the aircraft, port of discharge and route, as far as they are known.",
        BoxNotes.Treatment("4"),
        BoxNotes.Items("5", Type.LargestItemCount),
        BoxNotes.Marks("6"),
        "Box 7: Number and kind of packages, and a description of each good in such detail that customs officers can identify it and compare it with the invoice and the Harmonized System. IN BULK when the goods are not packed. Three asterisks close the list and nothing may be added below them. The code of the Harmonized System, six digits, follows the description of each good.",
        "Box 8: Origin criterion of each good: \"P\" for goods wholly obtained; \"RVC\" for goods with a regional value content of at least 40 %; \"PSR\" for goods that meet the product specific rule.",
        "Box 9: Gross weight or other quantity, and the FOB value of each good.",
        "Box 10: Number and date of the commercial invoice. The invoice may be issued by a company of a third country.",
        BoxNotes.SignedBy("11", "the exporter"),
        "Box 12: To be completed, signed, dated and stamped by the issuing body. ISSUED RETROSPECTIVELY where the certificate is issued more than three days after shipment. CERTIFIED TRUE COPY, with number and date of the original, on a copy that takes the place of a lost certificate.",
        BoxNotes.NoAlteration,
    ]);
}
