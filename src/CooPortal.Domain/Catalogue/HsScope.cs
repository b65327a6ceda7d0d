namespace CooPortal.Domain.Catalogue;

/// <summary>Headings of the tariff in which all goods of a type lie.</summary>
/// <param name="GoodsZh">What the goods are, for messages.</param>
/// <param name="Headings">First four digits of the HS code.</param>
/// <param name="Source">Where the headings come from.</param>
public sealed record HsScope(string GoodsZh, IReadOnlyList<string> Headings, string Source)
{
    /// <summary>6907 or 6908.</summary>
    public string HeadingsZh => string.Join(" 或 ", Headings);

    public bool Has(string hsCode) => Headings.Any(heading => hsCode.StartsWith(heading, StringComparison.Ordinal));
}
