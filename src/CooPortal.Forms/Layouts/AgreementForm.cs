using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Composition;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>
/// What the forms of trade agreements have in common: boxes at the head, goods, two signatures at the foot; a continuation sheet that
/// repeats number, goods and signatures; notes overleaf.
/// </summary>
internal sealed record AgreementForm
{
    public required CertificateType Type { get; init; }

    /// <summary>Colour of the security background.</summary>
    public required int Tint { get; init; }

    public required Overleaf Notes { get; init; }

    /// <summary>Boxes above the goods.</summary>
    public required IReadOnlyList<Box> Head { get; init; }

    public required IReadOnlyList<GoodsColumn> Columns { get; init; }

    /// <summary>What stands under the end mark besides the special clause.</summary>
    public Func<CertificateFormInput, string> AfterEnd { get; init; } = DescriptionFormatter.AfterEnd;

    /// <summary>Boxes below the goods, on continuation sheets, too.</summary>
    public required IReadOnlyList<Box> Foot { get; init; }

    /// <summary>Two lines that name the form on a continuation sheet.</summary>
    public required (string Title, string Subtitle) Continuation { get; init; }

    public FormLayout Build()
    {
        var top = Head.Max(box => box.Place.Bottom);
        var foot = Foot.Min(box => box.Place.Y);
        var continued = SheetFrame.Top + SheetFrame.HeadHeight;
        return new FormLayout
        {
            Name = Type.Code,
            Title = Type.NameEn,
            Tint = Colour.FromRgb(Tint),
            Overleaf = Notes,
            First = new SheetLayout
            {
                Frame = SheetFrame.Outline,
                Counter = SheetFrame.Counter,
                Boxes = [SheetFrame.BarCode, SheetFrame.Mark, .. Head, .. Foot],
                Goods = new Place(SheetFrame.Left, top, SheetFrame.Width, foot - top),
            },
            Continuation = new SheetLayout
            {
                Frame = SheetFrame.Outline,
                Counter = SheetFrame.Counter,
                Boxes = [SheetFrame.BarCode, SheetFrame.Mark, SheetFrame.ContinuationHead(Continuation.Title, Continuation.Subtitle), .. Foot],
                Goods = new Place(SheetFrame.Left, continued, SheetFrame.Width, foot - continued),
            },
            Goods = new GoodsTable
            {
                HeadHeight = CaptionHeight(),
                Columns = Columns,
                Ending = DescriptionFormatter.Ending,
                AfterEnd = AfterEnd,
            },
        };
    }

    /// <summary>The row of captions is as high as the longest of them needs.</summary>
    private double CaptionHeight()
    {
        var style = Typefaces.Of(FontRole.Caption);
        var places = new GoodsTable { HeadHeight = 0, Columns = Columns }.ColumnPlaces(new Place(SheetFrame.Left, 0, SheetFrame.Width, 0));
        return Columns.Zip(places).Max(column => LineBreaker.Break(column.First.PrintedCaption, style, column.Second.Width - 1.8).Count * Typefaces.LineHeight(style)) + 1.6;
    }
}
