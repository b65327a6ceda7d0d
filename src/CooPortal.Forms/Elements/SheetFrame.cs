using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>What every certificate form has around its boxes: measures of the frame, mark, bar code, counter, head of continuation sheets.</summary>
internal static class SheetFrame
{
    /// <summary>Left edge of the frame in millimetres.</summary>
    public const double Left = 15;

    public const double Top = 19;

    public const double Width = 180;

    public const double Bottom = 277;

    public const double Half = Width / 2;

    public const double Middle = Left + Half;

    /// <summary>Height of the head of a continuation sheet.</summary>
    public const double HeadHeight = 17;

    /// <summary>Side of the QR code: a signed payload of 425 bytes must be read from a scan at 150 dpi (decisions.md 24).</summary>
    public const double QrSide = 40;

    public static Place Counter { get; } = new(Middle, Bottom + 1.5, Half, 4);

    public static Place Outline { get; } = new(Left, Top, Width, Bottom - Top);

    /// <summary>ORIGINAL or COPY, right above the frame.</summary>
    public static Box Mark { get; } = new()
    {
        Number = "mark",
        Place = new Place(Middle, 10.5, Half, 7.5),
        Content = input => (input.Kind, input.Type.Language) switch
        {
            (DocumentKind.Original, PrintLanguage.English) => "ORIGINAL",
            (DocumentKind.Copy, PrintLanguage.English) => "COPY 副本",
            (DocumentKind.Preview, PrintLanguage.English) => "PREVIEW 预览",
            (DocumentKind.Original, PrintLanguage.Chinese) => "正本",
            (DocumentKind.Copy, PrintLanguage.Chinese) => "副本",
            (DocumentKind.Preview, PrintLanguage.Chinese) => "预览",
        },
        Font = FontRole.Mark,
        Align = TextAlign.Right,
        HasFrame = false,
        OnFullFormOnly = true,
    };

    /// <summary>Customs' bar code, left above the frame.</summary>
    public static Box BarCode { get; } = new()
    {
        Number = "bar code",
        Place = new Place(Left, 6.5, 70, 11.5),
        HasFrame = false,
        Stamps = [new StampSpot(StampKind.BarCode, new Place(Left, 6.5, 64, 11))],
    };

    /// <summary>Goods table of a continuation sheet, down to what stands at its foot.</summary>
    public static Place ContinuationGoods(double foot) => new(Left, Top + HeadHeight, Width, foot - Top - HeadHeight);

    /// <summary>Head of a continuation sheet: form and certificate number.</summary>
    public static Box ContinuationHead(string title, string subtitle) => new()
    {
        Number = "title",
        Place = new Place(Left, Top, Width, HeadHeight),
        Parts =
        [
            new Printed(2, 2.2, 112, title, FontRole.Subtitle),
            new Printed(2, 7.2, 112, subtitle, FontRole.Statement),
            new Printed(2, 11.4, 112, "CONTINUATION SHEET", FontRole.Subtitle),
            new Printed(118, 2.6, 60, "Certificate No.", FontRole.Caption),
            new FillLine(118, 6.4, 60, input => input.Certificate.Number) { Font = FontRole.Number },
        ],
    };
}
