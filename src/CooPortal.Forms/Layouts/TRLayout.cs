using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.17 转口证明书: fifteen boxes, back blank.</summary>
internal static class TRLayout
{
    private const double Quarter = SheetFrame.Half / 2;
    private const double GoodsTop = 113;
    private const double Signed = 215;

    private static readonly CertificateType Type = CertificateCatalogue.Get("TR");

    public static FormLayout Form { get; } = new()
    {
        Name = Type.Code,
        Title = Type.NameEn,
        Tint = Colour.FromRgb(0xCFE0DF),
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 26)),
                HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 45, 90, 26)),
                Title,
                Cell("3", 0, 71, input => TransportFormatter.Departure(input.Certificate.Header)),
                Cell("5", Quarter, 71, input => TransportFormatter.Vehicle(input.Certificate.Header)),
                HeadBoxes.AuthorityUse(Type, "4", new Place(SheetFrame.Middle, 71, 90, GoodsTop - 71)),
                Cell("6", 0, 85, input => TransportFormatter.Loading(input.Certificate.Header)),
                Cell("7", Quarter, 85, input => TransportFormatter.Discharge(input.Certificate.Header)),
                Cell("8", 0, 99, input => Lines.Of(input.Certificate.Header.DestinationPort, CountryFormatter.Name(input.Certificate.Header.DestinationCode))),
                Cell("9", Quarter, 99, input => CountryFormatter.Name(input.Certificate.Header.OriginCountryCode)),
                Certification,
            ],
            Goods = new Place(SheetFrame.Left, GoodsTop, SheetFrame.Width, Signed - GoodsTop),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead("CERTIFICATE OF RE-EXPORT", "of the People's Republic of China"), Certification],
            Goods = SheetFrame.ContinuationGoods(Signed),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 10,
            Columns =
            [
                new GoodsColumn("10", Type.Caption("10"), 16) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("11", Type.Caption("11"), 40) { Cell = (line, _) => DescriptionFormatter.OfLine(line), HoldsDescription = true },
                new GoodsColumn("12", Type.Caption("12"), 12) { Cell = (line, _) => HsFormatter.Heading(line.HsCode) },
                new GoodsColumn("13", Type.Caption("13"), 14) { Cell = (line, _) => QuantityFormatter.All(line) },
                new GoodsColumn("14", Type.Caption("14"), 18) { Cell = (line, input) => InvoiceFormatter.OfCertificate(line, input.Certificate) },
            ],
            Ending = DescriptionFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Middle, 19, 90, 52),
        Parts =
        [
            new FillLine(3, 2.4, 84, input => input.Certificate.Number) { Font = FontRole.Number, Label = "Certificate No." },
            new Printed(1, 14, 46, "CERTIFICATE OF RE-EXPORT", FontRole.Title, TextAlign.Centre),
            new Printed(1, 28, 46, "OF", FontRole.Subtitle, TextAlign.Centre),
            new Printed(1, 34, 46, "THE PEOPLE'S REPUBLIC OF CHINA", FontRole.Subtitle, TextAlign.Centre),
        ],
        Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48.5, 28.5, SheetFrame.QrSide, SheetFrame.QrSide))],
    };

    private static Box Certification => SignatureBoxes.Both("15", Type.Caption("15"), new Place(SheetFrame.Left, Signed, SheetFrame.Width, SheetFrame.Bottom - Signed),
        wording:
        [
            new Printed(1.8, 5.2, 176, "It is hereby certified that, on the strength of the documents produced by the exporter, the goods described above originate in the country named below and of box 9, and that they are re-exported by way of China."),
            new FillLine(3, 14, 60, input => CountryFormatter.Name(input.Certificate.Header.OriginCountryCode)) { Underlined = true, Align = TextAlign.Centre, Hint = "(Country of origin)" },
        ]);

    private static Box Cell(string number, double right, double y, Func<CertificateFormInput, string?> content) =>
        HeadBoxes.Short(Type, number, new Place(SheetFrame.Left + right, y, Quarter, 14), content);
}
