using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.21 输欧盟非优惠进口特别安排: nine boxes after the European Union's model, signed by customs alone, back blank.</summary>
internal static class MLayout
{
    private const double GoodsTop = 107;
    private const double Signed = 197;
    private const double Reserved = 253;

    private static readonly CertificateType Type = CertificateCatalogue.Get("M");

    public static FormLayout Form { get; } = new()
    {
        Name = Type.Code,
        Title = Type.NameEn,
        Tint = Colour.FromRgb(0xF0E08C),
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 28)),
                Title,
                HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 47, 90, 24)),
                HeadBoxes.Short(Type, "3", new Place(SheetFrame.Middle, 47, 90, 24), input => Lines.Of(OfficeFormatter.Of(input), "PEOPLE'S REPUBLIC OF CHINA")),
                Notes,
                HeadBoxes.Short(Type, "4", new Place(SheetFrame.Middle, 71, 90, 18), _ => "CHINA"),
                HeadBoxes.Remarks(Type, "5", new Place(SheetFrame.Left, 89, SheetFrame.Width, GoodsTop - 89)),
                .. Foot,
            ],
            Goods = new Place(SheetFrame.Left, GoodsTop, SheetFrame.Width, Signed - GoodsTop),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF ORIGIN", "special non-preferential import arrangements, European Union"), .. Foot],
            Goods = SheetFrame.ContinuationGoods(Signed),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 6,
            Columns =
            [
                new GoodsColumn("6", Type.Caption("6"), 75) { Cell = DescriptionFormatter.Whole, HoldsDescription = true },
                new GoodsColumn("7", Type.Caption("7"), 25) { Cell = (line, _) => Lines.Of(WeightFormatter.Gross(line), WeightFormatter.Net(line)), Align = TextAlign.Right },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 28),
        Parts =
        [
            new FillLine(3, 2.4, 84, input => input.Certificate.Number) { Font = FontRole.Number, Label = "No." },
            new Printed(1, 8.5, 88, "CERTIFICATE OF ORIGIN", FontRole.Title, TextAlign.Centre),
            new Printed(3, 15.5, 84, "for imports of products subject to special non-preferential import arrangements into the European Union", FontRole.Statement, TextAlign.Centre),
        ],
    };

    private static Box Notes => new()
    {
        Number = "notes",
        Place = new Place(SheetFrame.Left, 71, 90, 18),
        Parts =
        [
            new Printed(1.2, 1.2, 87, "NOTES", FontRole.Caption),
            new Printed(1.2, 4.8, 87, "A. Print the certificate in one of the official languages of the European Union; erasures and overwriting make it void.\nB. It goes to the customs office in the Union where the goods are released, within its period of validity.", FontRole.Hint),
        ],
    };

    private static Box[] Foot
    {
        get
        {
            var certification = SignatureBoxes.CustomsOnTheRight("8", Type.Caption("8"), new Place(SheetFrame.Left, Signed, SheetFrame.Width, Reserved - Signed),
                wording: new Printed(1.8, 5.2, 176, "It is hereby certified that the products described above originate in the country of box 4 and that the particulars of box 5 are correct."));
            return
            [
                certification with { Stamps = [.. certification.Stamps, new StampSpot(StampKind.Qr, new Place(SheetFrame.Left + 6, Signed + 12, SheetFrame.QrSide, SheetFrame.QrSide))] },
                new Box { Number = "9", Caption = Type.Caption("9"), Place = new Place(SheetFrame.Left, Reserved, SheetFrame.Width, SheetFrame.Bottom - Reserved) },
            ];
        }
    }
}
