using System.Globalization;
using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Number of a line; none for lines that are no goods.</summary>
public static class ItemNumberFormatter
{
    public static string Format(GoodsItem line) => line.IsNonGoods ? "" : line.LineNumber.ToString(CultureInfo.InvariantCulture);
}
