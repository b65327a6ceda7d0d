using CooPortal.Forms.Elements;
using CooPortal.Forms.Formatters;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>发票: one layout for all types, in English.</summary>
internal static class InvoiceLayout
{
    private const double Left = SheetFrame.Left;
    private const double Foot = 252;

    public static FormLayout Form { get; } = new()
    {
        Name = "invoice",
        Title = "Commercial invoice",
        IsCertificate = false,
        First = new SheetLayout
        {
            Counter = SheetFrame.Counter,
            Boxes =
            [
                Seller,
                Heading,
                Cell("To", 0, 52, 100, input => input.Certificate.Header.Consignee, 30),
                Cell("Invoice No.", 100, 52, 45, input => InvoiceTotals.Numbers(input.Certificate)),
                Cell("Date", 145, 52, 35, input => InvoiceTotals.Dates(input.Certificate)),
                Cell("Contract No.", 100, 62, 45, input => InvoiceTotals.Contracts(input.Certificate)),
                Cell("L/C No.", 145, 62, 35, input => InvoiceTotals.LettersOfCredit(input.Certificate)),
                Cell("Price terms", 100, 72, 45, input => InvoiceTotals.PriceTerm(input.Certificate)),
                Cell("Currency", 145, 72, 35, input => InvoiceTotals.Currency(input.Certificate)),
                Cell("From", 0, 82, 50, input => input.Certificate.Header.LoadingPort, 12),
                Cell("To", 50, 82, 50, input => input.Certificate.Header.UnloadingPort, 12),
                Cell("By", 100, 82, 80, input => Lines.Of(input.Certificate.Header.TransportMode, input.Certificate.Header.TransportName).Replace('\n', ' '), 12),
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
                new GoodsColumn("marks", "Marks & Nos.", 16) { Running = input => input.Certificate.Header.ShippingMarks ?? "" },
                new GoodsColumn("description", "Description of goods", 40) { Cell = (line, _) => DescriptionFormatter.OfLine(line), HoldsDescription = true },
                new GoodsColumn("quantity", "Quantity", 14) { Cell = (line, _) => QuantityFormatter.Format(line.Quantity, line.QuantityUnitEn), Align = TextAlign.Right },
                new GoodsColumn("price", "Unit price", 14) { Cell = (line, _) => line.UnitPrice is { } price ? NumberFormatter.Format(price) : "", Align = TextAlign.Right },
                new GoodsColumn("amount", "Amount", 16) { Cell = (line, _) => MoneyFormatter.Format(line.InvoiceValue, ""), Align = TextAlign.Right },
            ],
            Ending = input => $"\nTOTAL AMOUNT: {MoneyFormatter.Format(InvoiceTotals.Total(input.Certificate), InvoiceTotals.Currency(input.Certificate))}",
            AfterEnd = input => InvoiceTotals.SpecialTerms(input.Certificate),
        },
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

    private static Box Heading => new()
    {
        Number = "title",
        Place = new Place(Left, 38, SheetFrame.Width, 12),
        HasFrame = false,
        Parts = [new Printed(0, 2, SheetFrame.Width, "COMMERCIAL INVOICE", FontRole.Title, TextAlign.Centre)],
    };

    private static Box[] FootBoxes =>
    [
        new Box
        {
            Number = "signature",
            Place = new Place(Left + 90, Foot + 4, 90, 22),
            HasFrame = false,
            Parts = [new FillLine(10, 14, 76, _ => "") { Underlined = true, Hint = "Authorised signature" }],
        },
    ];

    private static Box Cell(string caption, double x, double y, double width, Func<CertificateFormInput, string?> content, double height = 10) => new()
    {
        Number = $"{caption} {x}",
        Caption = caption,
        Place = new Place(Left + x, y, width, height),
        Content = input => content(input) ?? "",
        Overflow = Overflow.ShrinkOrContinue(5.5),
    };
}
