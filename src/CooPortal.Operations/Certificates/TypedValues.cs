using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;

namespace CooPortal.Operations.Certificates;

/// <summary>What a user typed into the fields of one section, by field key. Fields that were not on the form are absent and stay as they are.</summary>
public sealed class TypedValues(IReadOnlyDictionary<string, string> values)
{
    public static TypedValues None { get; } = new(new Dictionary<string, string>());

    public string? this[string key] => values.GetValueOrDefault(key);

    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Writes what can be written.</summary>
    /// <returns>What could not: dates that do not exist, numbers that are none, unknown codes.</returns>
    public List<BrokenRule> WriteTo<T>(IEnumerable<SectionField<T>> fields, T section, string prefix) where T : class
    {
        var refused = new List<BrokenRule>();
        foreach (var field in fields)
        {
            if (values.TryGetValue(field.Key, out var typed) && field.Write(section, typed) is { } problem)
            {
                refused.Add(new BrokenRule($"{prefix}.{field.Key}", problem));
            }
        }

        return refused;
    }

    public TypedValues With(string key, string? value) =>
        new(new Dictionary<string, string>(values) { [key] = value ?? "" });
}
