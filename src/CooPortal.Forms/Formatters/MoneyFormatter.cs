using System.Globalization;

namespace CooPortal.Forms.Formatters;

/// <summary>Amounts with the currency's letters and at least two decimals: USD 12,345.60.</summary>
public static class MoneyFormatter
{
    public static string Format(decimal? amount, string? currency) =>
        amount is { } number ? $"{currency} {number.ToString("#,##0.00###", CultureInfo.InvariantCulture)}".TrimStart() : "";
}
