using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>1.9 海峡两岸经济合作框架协议: fifteen boxes in Chinese, notes overleaf.</summary>
internal static class HLayout
{
    private const double HeadTop = 37;
    private const double GoodsTop = 137;
    private const double Foot = 217;

    private static readonly CertificateType Type = CertificateCatalogue.Get("H");

    public static FormLayout Form { get; } = new()
    {
        Name = Type.Code,
        Title = Type.NameZh,
        Tint = Colour.FromRgb(0xE9CFCF),
        Words = FormWords.Chinese,
        Overleaf = Notes,
        First = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes =
            [
                SheetFrame.BarCode,
                SheetFrame.Mark,
                Title,
                Party("1", HeadTop, input => input.Certificate.Header.Exporter,
                [
                    new FillLine(2, 15.2, 40, input => CrossStraitFormatter.Contact(input.Certificate.Header.ExporterTelephone)) { Label = "电话：" },
                    new FillLine(46, 15.2, 42, input => CrossStraitFormatter.Contact(input.Certificate.Header.ExporterFax)) { Label = "传真：" },
                    new FillLine(2, 19.8, 86, input => CrossStraitFormatter.Contact(input.Certificate.Header.ExporterEmail)) { Label = "电子邮件：" },
                ]),
                new Box
                {
                    Number = "2",
                    Caption = Type.Caption("2"),
                    Place = new Place(SheetFrame.Left, HeadTop + 25, 90, 25),
                    Content = CrossStraitFormatter.Producers,
                    Overflow = Overflow.ShrinkOrContinue(6),
                },
                Issue,
                Party("3", HeadTop + 50, input => input.Certificate.Header.Consignee,
                [
                    new FillLine(2, 15.2, 40, input => CrossStraitFormatter.Contact(input.Certificate.Header.ConsigneeTelephone)) { Label = "电话：" },
                    new FillLine(46, 15.2, 42, input => CrossStraitFormatter.Contact(input.Certificate.Header.ConsigneeFax)) { Label = "传真：" },
                    new FillLine(2, 19.8, 86, input => CrossStraitFormatter.Contact(input.Certificate.Header.ConsigneeEmail)) { Label = "电子邮件：" },
                ]),
                Treatment,
                new Box
                {
                    Number = "4",
                    Caption = Type.Caption("4"),
                    Place = new Place(SheetFrame.Left, HeadTop + 75, 90, 25),
                    Parts =
                    [
                        new FillLine(2, 5.2, 86, input => CrossStraitFormatter.Departure(input.Certificate.Header)) { Label = "离港日期：" },
                        new FillLine(2, 10, 86, input => TransportFormatter.Vehicle(input.Certificate.Header)) { Label = "船舶／飞机编号等：" },
                        new FillLine(2, 14.8, 86, input => ChineseFormatter.Port(TransportFormatter.Loading(input.Certificate.Header))) { Label = "装货口岸：" },
                        new FillLine(2, 19.6, 86, input => ChineseFormatter.Port(TransportFormatter.Discharge(input.Certificate.Header))) { Label = "到货口岸：" },
                    ],
                },
                new Box
                {
                    Number = "6",
                    Caption = Type.Caption("6"),
                    Place = new Place(SheetFrame.Middle, HeadTop + 75, 90, 25),
                    Content = input => Lines.Of(CrossStraitFormatter.NonPartyCompanies(input.Certificate), input.Certificate.Header.Remark),
                    Overflow = Overflow.ShrinkOrContinue(6),
                },
                .. Signatures,
            ],
            Goods = new Place(SheetFrame.Left, GoodsTop, SheetFrame.Width, Foot - GoodsTop),
        },
        Continuation = new SheetLayout
        {
            Frame = SheetFrame.Outline,
            Counter = SheetFrame.Counter,
            Boxes = [SheetFrame.BarCode, SheetFrame.Mark, ContinuationHead, .. Signatures],
            Goods = SheetFrame.ContinuationGoods(Foot),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 9.5,
            Columns =
            [
                new GoodsColumn("7", Type.Caption("7"), 7) { Cell = (line, _) => ItemNumberFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("8", Type.Caption("8"), 11) { Cell = (line, _) => HsFormatter.TariffItem(line.HsCode) },
                new GoodsColumn("9", Type.Caption("9"), 30) { Cell = (line, _) => CrossStraitFormatter.Description(line), HoldsDescription = true },
                new GoodsColumn("10", Type.Caption("10"), 13) { Cell = (line, _) => CrossStraitFormatter.Measures(line) },
                new GoodsColumn("11", Type.Caption("11"), 13) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("12", Type.Caption("12"), 10) { Cell = (line, _) => CriterionFormatter.Format(line), Align = TextAlign.Centre },
                new GoodsColumn("13", Type.Caption("13"), 16) { Cell = (line, input) => CrossStraitFormatter.Invoice(line, input.Certificate) },
            ],
            Ending = CrossStraitFormatter.Ending,
            AfterEnd = DescriptionFormatter.AfterEnd,
        },
    };

    private static Box Title => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Left, SheetFrame.Top, SheetFrame.Width, HeadTop - SheetFrame.Top),
        Parts =
        [
            new Printed(0, 2.6, SheetFrame.Width, "海峡两岸经济合作框架协议", FontRole.Title, TextAlign.Centre),
            new Printed(0, 8.4, SheetFrame.Width, "原产地证书", FontRole.Title, TextAlign.Centre),
            new Printed(0, 14.2, SheetFrame.Width, "如有任何涂改、损毁或者填写不清均将导致本原产地证书失效", FontRole.Hint, TextAlign.Centre),
        ],
    };

    private static Box Issue => new()
    {
        Number = "issue",
        Place = new Place(SheetFrame.Middle, HeadTop, 90, 50),
        Parts =
        [
            new Printed(2, 6, 44, "编号："),
            new FillLine(2, 10.4, 44, input => input.Certificate.Number) { Font = FontRole.Number },
            new Printed(2, 20, 44, "签发日期："),
            new FillLine(2, 24.2, 44, CrossStraitFormatter.IssueDate) { Underlined = true },
            new Printed(2, 34, 44, "有效期至："),
            new FillLine(2, 38.2, 44, CrossStraitFormatter.ValidUntil) { Underlined = true },
        ],
        Stamps = [new StampSpot(StampKind.Qr, new Place(SheetFrame.Middle + 48, HeadTop + 5, SheetFrame.QrSide, SheetFrame.QrSide))],
    };

    private static Box Treatment => new()
    {
        Number = "5",
        Caption = Type.Caption("5"),
        Place = new Place(SheetFrame.Middle, HeadTop + 50, 90, 25),
        Parts =
        [
            new Tick(3, 5.2, "依据海峡两岸经济合作框架协议给予优惠关税待遇", _ => false),
            new Tick(3, 10, "拒绝给予优惠关税待遇（请注明原因）", _ => false),
            new Stroke(3, 19.8, 84, 0),
            new Printed(3, 20.8, 84, "进口方海关已获授权签字人签字", FontRole.Hint, TextAlign.Centre),
        ],
    };

    private static Box ContinuationHead => new()
    {
        Number = "title",
        Place = new Place(SheetFrame.Left, SheetFrame.Top, SheetFrame.Width, SheetFrame.HeadHeight),
        Parts =
        [
            new Printed(2, 2.4, 112, "海峡两岸经济合作框架协议原产地证书", FontRole.Subtitle),
            new Printed(2, 9, 112, "续页", FontRole.Subtitle),
            new Printed(118, 2.6, 60, "编号：", FontRole.Caption),
            new FillLine(118, 6.4, 60, input => input.Certificate.Number) { Font = FontRole.Number },
        ],
    };

    private static Box[] Signatures =>
    [
        SignatureBoxes.Exporter("14", Type.Caption("14"), new Place(SheetFrame.Left, Foot, 90, SheetFrame.Bottom - Foot), "出口商或已获授权人签字，地点和日期，盖章", CrossStraitFormatter.OfExporter,
            new Printed(1.8, 5.2, 86, "本人对所填报原产地证书内容的真实性与正确性负责；本证书所载货物系原产自协议一方或双方，且符合海峡两岸经济合作框架协议临时原产地规则的规定。")),
        SignatureBoxes.Customs("15", Type.Caption("15"), new Place(SheetFrame.Middle, Foot, 90, SheetFrame.Bottom - Foot), "地点和日期，签字和签证机构印章", CrossStraitFormatter.OfCustoms,
            new Printed(1.8, 5.2, 86, "依据海峡两岸经济合作框架协议临时原产地规则的规定，兹证明出口商所做申报正确无误。")) with
        {
            Content = input => RemarkFormatter.Annotations(input, "15"),
            ContentArea = new Place(1.8, 12.5, 43, 15),
        },
    ];

    private static Overleaf Notes => new("填写须知",
    [
        "第1栏：出口商在大陆的法定名称、地址、电话、传真和电子邮件；没有传真或者电子邮件的，填写“无”。",
        "第2栏：生产商的法定名称、地址、电话、传真和电子邮件。有多个生产商的，逐一列明；与出口商相同的，填写“同上”；生产商希望保密的，填写“签证机构或者相关机关要求时提供”。",
        "第3栏：进口商在台湾的法定名称、地址、电话、传真和电子邮件。",
        "第4栏：离港日期、船舶或者飞机等运输工具的编号、装货口岸和到货口岸；离港日期尚未确定的，填写预计日期并注明“预计”。",
        "第5栏：由进口方海关填写是否给予优惠关税待遇。",
        "第6栏：订单号、信用证号等其他说明；由第三方开具发票的，注明开票人的名称和所在地。",
        "第7栏：货物的项目编号，不超过20项。",
        "第8栏：货物的8位HS编码。",
        "第9栏：货品名称、包装件数及种类，应当详细到能与发票和HS编码相对应；以中文填写，必要时辅以英文。列完货品后加注***作为结束符号。",
        "第10栏：毛重（千克）或者其他计量单位。",
        "第11栏：包装上的唛头或者编号；没有唛头的，填写N/M。",
        "第12栏：原产地标准。WO：在一方完全获得；WP：完全由一方或者双方的原产材料生产；PSR：符合产品特定原产地规则；同时适用累积规则、微小含量或者可互换材料规定的，分别填写PSR ACU、PSR DMI、PSR FG。",
        "第13栏：货物的实际成交价格、发票编号及日期。",
        "第14栏：由出口商填写、签字、盖章并注明地点和日期。",
        "第15栏：由签证机构填写、签字、盖章并注明地点和日期；出口报关后申请签发的，注明“补发”。",
    ]);

    private static Box Party(string number, double y, Func<CertificateFormInput, string?> content, IReadOnlyList<BoxPart> contacts) => new()
    {
        Number = number,
        Caption = Type.Caption(number),
        Place = new Place(SheetFrame.Left, y, 90, 25),
        Content = input => content(input) ?? "",
        ContentArea = new Place(1.8, 5, 87, 10),
        Overflow = Overflow.ShrinkOrContinue(6),
        Parts = contacts,
    };
}
