using CooPortal.Domain.Checks;

namespace CooPortal.Operations.Certificates;

/// <summary>What is wrong with a section as typed, and its values as they would be stored.</summary>
/// <param name="Rules">Broken rules of the section.</param>
/// <param name="Prefix">First part of their paths, for example Goods[2].</param>
/// <param name="Values">By field key; a field that could not be read is absent.</param>
public sealed record CheckedForm(IReadOnlyList<BrokenRule> Rules, string Prefix, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Keys of fields that the system fills: they cannot be typed into now.</summary>
    public IReadOnlyCollection<string> Filled { get; init; } = [];
}
