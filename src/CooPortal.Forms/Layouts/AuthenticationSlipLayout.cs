using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>认证凭条: what the declarant hands in when collecting a certificate; one layout for all types, half a page.</summary>
internal static class AuthenticationSlipLayout
{
    private const double Left = SheetFrame.Left;

    public static FormLayout Form { get; } = new()
    {
        Name = "authentication-slip",
        Title = "原产地证书认证凭条",
        IsCertificate = false,
        Words = FormWords.Chinese,
        First = new SheetLayout
        {
            Frame = new Place(Left, 40, SheetFrame.Width, 97),
            Counter = SheetFrame.Counter,
            Boxes =
            [
                new Box
                {
                    Number = "title",
                    Place = new Place(Left, 12, SheetFrame.Width, 27),
                    HasFrame = false,
                    Parts = [new Printed(0, 3, SheetFrame.Width, "原产地证书认证凭条", FontRole.TitleZh, TextAlign.Centre)],
                    Stamps = [new StampSpot(StampKind.BarCode, new Place(Left + 116, 24, 62, 13))],
                },
                Cell("证书号", 0, 40, 90, input => input.Certificate.Number),
                Cell("证书种类", 90, 40, 90, input => input.Type.NameZh),
                Cell("申请单位", 0, 52, 120, input => input.Certificate.Header.ExporterNameZh),
                Cell("统一社会信用代码", 120, 52, 60, input => input.Certificate.Header.ExporterSocialCreditCode),
                Cell("申报员", 0, 64, 60, input => input.Certificate.Header.DeclarantName),
                Cell("联系电话", 60, 64, 60, input => input.Certificate.Header.DeclarantTelephone),
                Cell("申请种类", 120, 64, 60, input => ChineseFormatter.RequestKind(input.Certificate.RequestKind)),
                Cell("签证机构", 0, 76, 90, input => ChineseFormatter.Office(input.Certificate.Header.IssuingOffice)),
                Cell("领证机构", 90, 76, 90, input => ChineseFormatter.Office(input.Certificate.Header.CollectionOffice)),
                Cell("发票号", 0, 88, 90, input => InvoiceTotals.Numbers(input.Certificate)),
                Cell("目的国（地区）", 90, 88, 90, input => ChineseFormatter.Country(input.Certificate.Header.DestinationCode)),
                Cell("申请日期", 0, 100, 60, input => DateFormatter.FormatIso(input.Certificate.Header.ApplicationDate)),
                Cell("签发日期", 60, 100, 60, input => DateFormatter.FormatIso(input.Certificate.Issue.Date)),
                Cell("货物项数", 120, 100, 60, input => NumberFormatter.Format(input.Certificate.Goods.Count(line => !line.IsNonGoods))),
                new Box
                {
                    Number = "signature",
                    Place = new Place(Left, 112, SheetFrame.Width, 25),
                    Parts =
                    [
                        new Printed(2, 2, 176, "凭本凭条及申报员身份证件到领证机构领取证书。", FontRole.CaptionZh),
                        new FillLine(4, 15, 80, _ => "") { Label = "领证人（签名）：", Underlined = true },
                        new FillLine(96, 15, 80, _ => "") { Label = "领证日期：", Underlined = true },
                    ],
                },
            ],
        },
    };

    private static Box Cell(string caption, double x, double y, double width, Func<CertificateFormInput, string?> content) => new()
    {
        Number = caption,
        Caption = caption,
        CaptionFont = FontRole.CaptionZh,
        Place = new Place(Left + x, y, width, 12),
        Content = input => content(input) ?? "",
        Overflow = Overflow.ShrinkOrRefuse(5),
    };
}
