using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;

namespace CooPortal.Forms.Layouts;

/// <summary>The general certificate of origin and the forms made after it: boxes 1 to 10 alike, back blank; title and foot are the form's own.</summary>
internal sealed record GeneralForm
{
    /// <summary>Lower edge of boxes 1 to 5.</summary>
    public const double HeadBottom = 125;

    public required CertificateType Type { get; init; }

    public required Colour Tint { get; init; }

    /// <summary>Lines of the title under the certificate number, 90 mm wide.</summary>
    public required IReadOnlyList<BoxPart> Title { get; init; }

    /// <summary>Title and subtitle of continuation sheets.</summary>
    public required (string Title, string Subtitle) Continuation { get; init; }

    /// <summary>Boxes between head and goods, on the first sheet only.</summary>
    public IReadOnlyList<Box> AboveGoods { get; init; } = [];

    /// <summary>Boxes under the goods, on every sheet.</summary>
    public required IReadOnlyList<Box> Foot { get; init; }

    public FormLayout Build()
    {
        var goodsTop = AboveGoods.Count == 0 ? HeadBottom : AboveGoods.Max(box => box.Place.Bottom);
        var foot = Foot.Min(box => box.Place.Y);
        return new FormLayout
        {
            Name = Type.Code,
            Title = Type.NameEn,
            Tint = Tint,
            First = new SheetLayout
            {
                Frame = SheetFrame.Outline,
                Counter = SheetFrame.Counter,
                Boxes =
                [
                    SheetFrame.BarCode,
                    SheetFrame.Mark,
                    HeadBoxes.Exporter(Type, "1", new Place(SheetFrame.Left, 19, 90, 30)),
                    HeadBoxes.Consignee(Type, "2", new Place(SheetFrame.Left, 49, 90, 30)),
                    new Box
                    {
                        Number = "title",
                        Place = new Place(SheetFrame.Middle, 19, 90, 60),
                        Parts = [new FillLine(3, 2.4, 84, input => input.Certificate.Number) { Font = FontRole.Number, Label = "Certificate No." }, .. Title],
                    },
                    HeadBoxes.TransportDetails(Type, "3", new Place(SheetFrame.Left, 79, 90, 30)),
                    HeadBoxes.Short(Type, "4", new Place(SheetFrame.Left, 109, 90, 16), input => CountryFormatter.Name(input.Certificate.Header.DestinationCode)),
                    HeadBoxes.AuthorityUse(Type, "5", new Place(SheetFrame.Middle, 79, 90, 46), (SheetFrame.Middle + 48, 83.5)),
                    .. AboveGoods,
                    .. Foot,
                ],
                Goods = new Place(SheetFrame.Left, goodsTop, SheetFrame.Width, foot - goodsTop),
            },
            Continuation = new SheetLayout
            {
                Frame = SheetFrame.Outline,
                Counter = SheetFrame.Counter,
                Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead(Continuation.Title, Continuation.Subtitle), .. Foot],
                Goods = SheetFrame.ContinuationGoods(foot),
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
    }
}
