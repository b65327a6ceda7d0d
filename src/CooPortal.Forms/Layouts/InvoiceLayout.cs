using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>发票: one layout for all types, in the language of the type's certificate.</summary>
internal sealed class InvoiceLayout
{
    private const double Left = SheetFrame.Left;
    private const double Foot = 252;

    private readonly bool _chinese;

    private InvoiceLayout(PrintLanguage language) => _chinese = language == PrintLanguage.Chinese;

    private static FormLayout English { get; } = new InvoiceLayout(PrintLanguage.English).Form;

    private static FormLayout Chinese { get; } = new InvoiceLayout(PrintLanguage.Chinese).Form;

    public static FormLayout In(PrintLanguage language) => language == PrintLanguage.Chinese ? Chinese : English;

    private FormLayout Form => new()
    {
        Name = "invoice",
        Title = Word("Commercial invoice", "商业发票"),
        Words = _chinese ? FormWords.Chinese : FormWords.English,
        IsCertificate = false,
        First = new SheetLayout
        {
            Counter = SheetFrame.Counter,
            Boxes =
            [
                Seller,
                Heading,
                Cell(Word("To", "买方"), 0, 52, 100, input => input.Certificate.Header.Consignee, 30),
                Cell(Word("Invoice No.", "发票号"), 100, 52, 45, input => InvoiceTotals.Numbers(input.Certificate)),
                Cell(Word("Date", "日期"), 145, 52, 35, input => _chinese ? ChineseFormatter.Date(input.Certificate.Header.InvoiceDate) : InvoiceTotals.Dates(input.Certificate)),
                Cell(Word("Contract No.", "合同号"), 100, 62, 45, input => InvoiceTotals.Contracts(input.Certificate)),
                Cell(Word("L/C No.", "信用证号"), 145, 62, 35, input => InvoiceTotals.LettersOfCredit(input.Certificate)),
                Cell(Word("Price terms", "价格条款"), 100, 72, 45, input => InvoiceTotals.PriceTerm(input.Certificate)),
                Cell(Word("Currency", "币制"), 145, 72, 35, input => InvoiceTotals.Currency(input.Certificate)),
                Cell(Word("From", "起运地"), 0, 82, 50, input => Port(input.Certificate.Header.LoadingPort), 12),
                Cell(Word("To", "目的地"), 50, 82, 50, input => Port(input.Certificate.Header.UnloadingPort), 12),
                Cell(Word("By", "运输方式"), 100, 82, 80, input => Lines.Of(input.Certificate.Header.TransportMode, input.Certificate.Header.TransportName).Replace('\n', ' '), 12),
                .. FootBoxes,
            ],
            Goods = new Place(Left, 97, SheetFrame.Width, Foot - 97),
        },
        Continuation = new SheetLayout
        {
            Counter = SheetFrame.Counter,
            Boxes = [Seller, Heading, .. FootBoxes],
            Goods = new Place(Left, 52, SheetFrame.Width, Foot - 52),
        },
        Goods = new GoodsTable
        {
            HeadHeight = 8,
            Columns =
            [
                new GoodsColumn("marks", Word("Marks & Nos.", "唛头"), 16) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("description", Word("Description of goods", "货物名称"), 40) { Cell = (line, _) => DescriptionFormatter.OfLine(line), HoldsDescription = true },
                new GoodsColumn("quantity", Word("Quantity", "数量"), 14) { Cell = (line, _) => Quantity(line), Align = TextAlign.Right },
                new GoodsColumn("price", Word("Unit price", "单价"), 14) { Cell = (line, _) => line.UnitPrice is { } price ? NumberFormatter.Format(price) : "", Align = TextAlign.Right },
                new GoodsColumn("amount", Word("Amount", "金额"), 16) { Cell = (line, _) => MoneyFormatter.Format(line.InvoiceValue, ""), Align = TextAlign.Right },
            ],
            Ending = input => $"\n{Word("TOTAL AMOUNT: ", "合计金额：")}{MoneyFormatter.Format(InvoiceTotals.Total(input.Certificate), InvoiceTotals.Currency(input.Certificate))}",
            AfterEnd = input => InvoiceTotals.SpecialTerms(input.Certificate),
        },
    };

    private Box Heading => new()
    {
        Number = "title",
        Place = new Place(Left, 38, SheetFrame.Width, 12),
        HasFrame = false,
        Parts = [new Printed(0, 2, SheetFrame.Width, Word("COMMERCIAL INVOICE", "商业发票"), FontRole.Title, TextAlign.Centre)],
    };

    private static Box Seller => new()
    {
        Number = "seller",
        Place = new Place(Left, 12, SheetFrame.Width, 24),
        HasFrame = false,
        Content = input => input.Certificate.Header.Exporter ?? "",
        Align = TextAlign.Centre,
        Overflow = Overflow.ShrinkOrContinue(6),
    };

    private Box[] FootBoxes =>
    [
        new Box
        {
            Number = "signature",
            Place = new Place(Left + 90, Foot + 4, 90, 22),
            HasFrame = false,
            Parts = [new FillLine(10, 14, 76, _ => "") { Underlined = true, Hint = Word("Authorised signature", "授权人签名") }],
        },
    ];

    private string Word(string english, string chinese) => _chinese ? chinese : english;

    private string? Port(string? port) => _chinese ? ChineseFormatter.Port(port) : port;

    private string Quantity(GoodsItem line) =>
        _chinese ? ChineseFormatter.Quantity(line.Quantity, line.QuantityUnitZh) : QuantityFormatter.Format(line.Quantity, line.QuantityUnitEn);

    private static Box Cell(string caption, double x, double y, double width, Func<CertificateFormInput, string?> content, double height = 10) => new()
    {
        Number = $"{caption} {x}",
        Caption = caption,
        Place = new Place(Left + x, y, width, height),
        Content = input => content(input) ?? "",
        Overflow = Overflow.ShrinkOrContinue(5.5),
    };
}
