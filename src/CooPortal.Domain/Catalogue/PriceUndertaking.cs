using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Catalogue;

/// <summary>Least prices that the exporters of a type of goods have undertaken towards the importing country.</summary>
public sealed record PriceUndertaking
{
    /// <summary>Least FOB price of one unit, in <see cref="Currency"/>.</summary>
    public required decimal SmallestFob { get; init; }

    /// <summary>Least CIF price of one unit, in <see cref="Currency"/>.</summary>
    public required decimal SmallestCif { get; init; }

    /// <summary>ISO code of the currency of the prices.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Unit of the prices: entry of the dictionary of units.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Where the prices come from.</summary>
    public required string Source { get; init; }

    public DictionaryEntry Unit => Dictionary.Units.Find(UnitCode) ?? throw new InvalidOperationException($"The dictionary of units has no “{UnitCode}”.");
}
