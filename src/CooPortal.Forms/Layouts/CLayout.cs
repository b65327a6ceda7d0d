using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.1 一般原产地证书: twelve boxes, back blank.</summary>
internal static class CLayout
{
    private const double Foot = 215;

    private static readonly CertificateType Type = CertificateCatalogue.Get("C");

    public static FormLayout Form { get; } = new()
    {
        Name = Type.Code,
        Title = Type.NameEn,
        Tint = Colour.FromRgb(0xC4DCEB),
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                new Box { Number = "1", Caption = Type.Caption("1"), Place = new Place(SheetFrame.Left, 19, 90, 30), Content = input => input.Certificate.Header.Exporter ?? "" },
                new Box { Number = "2", Caption = Type.Caption("2"), Place = new Place(SheetFrame.Left, 49, 90, 30), Content = input => input.Certificate.Header.Consignee ?? "" },
                Title,
                new Box
                {
                    Number = "3",
                    Caption = Type.Caption("3"),
                    Place = new Place(SheetFrame.Left, 79, 90, 30),
                    Content = input => input.Certificate.Header.TransportDetails ?? "",
                    Overflow = Overflow.ShrinkOrContinue(7),
                },
                new Box
                {
                    Number = "4",
                    Caption = Type.Caption("4"),
                    Place = new Place(SheetFrame.Left, 109, 90, 16),
                    Content = input => CountryFormatter.Name(input.Certificate.Header.DestinationCode),
                },
                new Box
                {
                    Number = "5",
                    Caption = Type.Caption("5"),
                    Place = new Place(SheetFrame.Middle, 79, 90, 46),
                    Content = input => RemarkFormatter.Annotations(input, "5"),
                    ContentArea = new Place(1.8, 6, 44, 38),
                    Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48, 83.5, SheetFrame.QrSide, SheetFrame.QrSide))],
                },
                .. Signatures,
            ],
            Goods = new Place(SheetFrame.Left, 125, SheetFrame.Width, Foot - 125),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF ORIGIN", "of the People's Republic of China"), .. Signatures],
            Goods = new Place(SheetFrame.Left, SheetFrame.Top + SheetFrame.HeadHeight, SheetFrame.Width, Foot - SheetFrame.Top - SheetFrame.HeadHeight),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 10,
            Columns =
            [
                new GoodsColumn("6", Type.Caption("6"), 16) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("7", Type.Caption("7"), 40) { Cell = (line, _) => DescriptionFormatter.OfLine(line), HoldsDescription = true },
                new GoodsColumn("8", Type.Caption("8"), 12) { Cell = (line, _) => HsFormatter.Heading(line.HsCode) },
                new GoodsColumn("9", Type.Caption("9"), 14) { Cell = (line, _) => QuantityFormatter.All(line) },
                new GoodsColumn("10", Type.Caption("10"), 18) { Cell = (line, input) => InvoiceFormatter.OfCertificate(line, input.Certificate) },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 60),
        Parts =
        [
            new FillLine(3, 2.4, 84, input => input.Certificate.Number) { Font = FontRole.Number, Label = "Certificate No." },
            new Printed(0, 22, 90, "CERTIFICATE OF ORIGIN", FontRole.Title, TextAlign.Centre),
            new Printed(0, 30, 90, "OF", FontRole.Subtitle, TextAlign.Centre),
            new Printed(0, 36, 90, "THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Title, TextAlign.Centre),
        ],
    };

    private static Box[] Signatures =>
    [
        SignatureBoxes.Exporter("11", Type.Caption("11"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot),
            wording: new Printed(1.8, 5.2, 86, "The undersigned declares that the details and statements above are correct, that all the goods were produced in China and that they comply with the rules of origin of the People's Republic of China.")),
        SignatureBoxes.Customs("12", Type.Caption("12"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot),
            wording: new Printed(1.8, 5.2, 86, "It is hereby certified that the declaration by the exporter is correct.")),
    ];
}
