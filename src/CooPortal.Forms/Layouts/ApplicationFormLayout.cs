using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>申请书: one layout for all types, in Chinese.</summary>
internal static class ApplicationFormLayout
{
    private const double Left = SheetFrame.Left;
    private const double Foot = 222;

    public static FormLayout Form { get; } = new()
    {
        Name = "application",
        Title = "原产地证书申请书",
        IsCertificate = false,
        Words = FormWords.Chinese,
        First = new SheetLayout
        {
            Frame = new Place(Left, 32, SheetFrame.Width, SheetFrame.Bottom - 32),
            Counter = SheetFrame.Counter,
            Boxes =
            [
                Heading,
                Cell("申请单位", 0, 32, 120, input => input.Certificate.Header.ExporterNameZh),
                Cell("统一社会信用代码", 120, 32, 60, input => input.Certificate.Header.ExporterSocialCreditCode),
                Cell("证书种类", 0, 43, 90, input => input.Type.NameZh),
                Cell("证书号", 90, 43, 50, input => input.Certificate.Number),
                Cell("申请种类", 140, 43, 40, input => ChineseFormatter.RequestKind(input.Certificate.RequestKind)),
                Cell("申报员", 0, 54, 40, input => input.Certificate.Header.DeclarantName),
                Cell("联系电话", 40, 54, 50, input => input.Certificate.Header.DeclarantTelephone),
                Cell("签证机构", 90, 54, 45, input => ChineseFormatter.Office(input.Certificate.Header.IssuingOffice)),
                Cell("领证机构", 135, 54, 45, input => ChineseFormatter.Office(input.Certificate.Header.CollectionOffice)),
                Cell("发票号", 0, 65, 60, input => InvoiceTotals.Numbers(input.Certificate)),
                Cell("发票日期", 60, 65, 30, input => InvoiceTotals.IsoDates(input.Certificate)),
                Cell("目的国（地区）", 90, 65, 45, input => ChineseFormatter.Country(input.Certificate.Header.DestinationCode)),
                Cell("贸易方式", 135, 65, 45, input => ChineseFormatter.TradeMode(input.Certificate.Header.TradeMode)),
                Cell("出口商（英文）", 0, 76, 90, input => input.Certificate.Header.Exporter, 24),
                Cell("收货人（英文）", 90, 76, 90, input => input.Certificate.Header.Consignee, 24),
                Cell("运输细节", 0, 100, 90, input => Lines.Of(input.Certificate.Header.TransportDetails, input.Certificate.Header.TransportMode, input.Certificate.Header.TransportName), 18),
                Cell("启运港", 90, 100, 32, input => input.Certificate.Header.LoadingPort, 18),
                Cell("卸货港", 122, 100, 32, input => input.Certificate.Header.UnloadingPort, 18),
                Cell("出运日期", 154, 100, 26, input => DateFormatter.FormatIso(input.Certificate.Header.ShipmentDate), 18),
                Cell("FOB 总值", 0, 118, 45, input => MoneyFormatter.Format(InvoiceTotals.Fob(input.Certificate), InvoiceTotals.Currency(input.Certificate))),
                Cell("发票总金额", 45, 118, 45, input => MoneyFormatter.Format(InvoiceTotals.Total(input.Certificate), InvoiceTotals.Currency(input.Certificate))),
                Cell("合同号", 90, 118, 45, input => input.Certificate.Header.ContractNumber),
                Cell("信用证号", 135, 118, 45, input => input.Certificate.Header.LetterOfCreditNumber),
                .. FootBoxes,
            ],
            Goods = new Place(Left, 129, SheetFrame.Width, Foot - 129),
        },
        Continuation = new SheetLayout
        {
            Frame = new Place(Left, 32, SheetFrame.Width, SheetFrame.Bottom - 32),
            Counter = SheetFrame.Counter,
            Boxes = [Heading, .. FootBoxes],
            Goods = new Place(Left, 32, SheetFrame.Width, Foot - 32),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 8,
            CaptionFont = FontRole.CaptionZh,
            Columns =
            [
                new GoodsColumn("line", "序号", 6) { Cell = (line, _) => ItemNumberFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("hs", "HS 编码", 12) { Cell = (line, _) => line.HsCode ?? "" },
                new GoodsColumn("name-zh", "货物中文名称", 16) { Cell = (line, _) => line.NameZh ?? "" },
                new GoodsColumn("name-en", "货物英文名称", 20) { Cell = (line, _) => line.NameEn ?? "", HoldsDescription = true },
                new GoodsColumn("quantity", "数量", 13) { Cell = (line, _) => QuantityFormatter.Format(line.Quantity, line.QuantityUnitEn) },
                new GoodsColumn("criterion", "原产地标准", 9) { Cell = (line, _) => CriterionFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("fob", "FOB 值", 10) { Cell = (line, _) => line.FobValue is { } value ? NumberFormatter.Format(value) : "", Align = TextAlign.Right },
                new GoodsColumn("manufacturer", "生产企业", 14) { Cell = (line, _) => line.ManufacturerNameZh ?? "" },
            ],
        },
    };

    private static Box Heading => new()
    {
        Number = "title",
        Place = new Place(Left, 12, SheetFrame.Width, 18),
        HasFrame = false,
        Parts = [new Printed(0, 3, SheetFrame.Width, "原产地证书申请书", FontRole.TitleZh, TextAlign.Centre)],
    };

    private static Box[] FootBoxes =>
    [
        Cell("更改/重发：原证书号、原因", 0, Foot, 90, input => Lines.Of(input.Certificate.Amendment.OriginalNumber, input.Certificate.Amendment.Reason), 17),
        Cell("备注", 90, Foot, 90, input => input.Certificate.Header.ApplicationNote, 17),
        new Box
        {
            Number = "declaration",
            Place = new Place(Left, Foot + 17, SheetFrame.Width, SheetFrame.Bottom - Foot - 17),
            Parts =
            [
                new Printed(2, 2.5, 176, "申请人声明：本申请书及所附单据内容真实、准确；所列货物符合相应原产地规则；愿意接受海关核查，并承担相应的法律责任。", FontRole.CaptionZh),
                new FillLine(4, 16, 70, input => input.Certificate.Header.DeclarantName ?? "") { Label = "申报员（签名）：", Underlined = true },
                new Printed(4, 27, 70, "申请单位（盖章）：", FontRole.CaptionZh),
                new FillLine(110, 27, 60, input => DateFormatter.FormatIso(input.Certificate.Header.ApplicationDate)) { Label = "申请日期：", Underlined = true },
            ],
        },
    ];

    private static Box Cell(string caption, double x, double y, double width, Func<CertificateFormInput, string?> content, double height = 11) => new()
    {
        Number = caption,
        Caption = caption,
        CaptionFont = FontRole.CaptionZh,
        Place = new Place(Left + x, y, width, height),
        Content = input => content(input) ?? "",
        Overflow = Overflow.ShrinkOrContinue(5.5),
    };
}
