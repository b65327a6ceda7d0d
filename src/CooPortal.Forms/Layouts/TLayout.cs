using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.16 各国烟草真实性证书: nine boxes after the European Union's model, back blank.</summary>
internal static class TLayout
{
    private const double GoodsTop = 99;
    private const double Words = 197;
    private const double Signed = 211;

    private static readonly CertificateType Type = CertificateCatalogue.Get("T");

    public static FormLayout Form { get; } = new()
    {
        Name = Type.Code,
        Title = Type.NameEn,
        Tint = Colour.FromRgb(0xE6DDC4),
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 28)),
                HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 47, 90, 28)),
                Title,
                HeadBoxes.TransportDetails(Type, "3", new Place(SheetFrame.Left, 75, 90, GoodsTop - 75)),
                HeadBoxes.Short(Type, "4", new Place(SheetFrame.Middle, 75, 90, GoodsTop - 75), input => Lines.Of("CHINA", OfficeFormatter.Of(input))),
                .. Foot,
            ],
            Goods = new Place(SheetFrame.Left, GoodsTop, SheetFrame.Width, Words - GoodsTop),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF AUTHENTICITY", "Tobacco"), .. Foot],
            Goods = SheetFrame.ContinuationGoods(Words),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 10,
            Columns =
            [
                new GoodsColumn("5", Type.Caption("5"), 60) { Cell = DescriptionFormatter.Whole, HoldsDescription = true },
                new GoodsColumn("6", Type.Caption("6"), 20) { Cell = (line, _) => WeightFormatter.Gross(line), Align = TextAlign.Right },
                new GoodsColumn("7", Type.Caption("7"), 20) { Cell = (line, _) => WeightFormatter.Net(line), Align = TextAlign.Right },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 56),
        Parts =
        [
            new FillLine(3, 2.4, 60, input => input.Certificate.Number) { Font = FontRole.Number, Label = "No." },
            new Printed(1, 16, 46, "CERTIFICATE OF AUTHENTICITY", FontRole.Title, TextAlign.Centre),
            new Printed(1, 32, 46, "TOBACCO", FontRole.Title, TextAlign.Centre),
            new Printed(1, 42, 46, "Issued in THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Statement, TextAlign.Centre),
        ],
        Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48.5, 31.5, SheetFrame.QrSide, SheetFrame.QrSide))],
    };

    private static Box[] Foot =>
    [
        HeadBoxes.Short(Type, "8", new Place(SheetFrame.Left, Words, SheetFrame.Width, Signed - Words), input => WeightFormatter.NetInWords(input.Certificate)),
        SignatureBoxes.Both("9", Type.Caption("9"), new Place(SheetFrame.Left, Signed, SheetFrame.Width, SheetFrame.Bottom - Signed),
            wording: new Printed(1.8, 5.2, 176, "It is hereby certified that the tobacco described above is of the kind stated, that it originates in the country named in box 4 and that the weights of boxes 6 to 8 are correct.")) with
        {
            Content = input => RemarkFormatter.Annotations(input, "9"),
            ContentArea = new Place(1.8, 13, 86, 7),
        },
    ];
}
