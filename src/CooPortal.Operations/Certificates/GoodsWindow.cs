using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Certificates;

/// <summary>The lines of goods that a page shows of one certificate, and what it says about all of them.</summary>
public sealed record GoodsWindow
{
    /// <summary>Lines on a page: more than nearly all certificates have.</summary>
    public const int Size = 100;

    public static GoodsWindow Empty { get; } = new() { Lines = [], Total = 0, Page = 1, LinesOfInvoices = Array.Empty<GoodsItem>().ToLookup(line => "", line => line.LineNumber) };

    public required IReadOnlyList<GoodsItem> Lines { get; init; }

    /// <summary>Lines of the certificate.</summary>
    public required int Total { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>Sum of 发票金额 over all lines.</summary>
    public decimal InvoiceValue { get; init; }

    /// <summary>Sum of 商品 FOB 值 over all lines.</summary>
    public decimal FobValue { get; init; }

    /// <summary>Line numbers by the number of the invoice that they name.</summary>
    public required ILookup<string, int> LinesOfInvoices { get; init; }

    public int Pages => PagesOf(Total);

    /// <summary>The page that has a line number, or one that is there when it is none.</summary>
    public static int PageOf(int lineNumber) => ((Math.Max(1, lineNumber) - 1) / Size) + 1;

    public static int PagesOf(int total) => Math.Max(1, PageOf(total));
}
