using CooPortal.Domain.Checks;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>What lies over the stored values when a page is shown: text as it was typed, and what is wrong with it.</summary>
public sealed class FormState
{
    private readonly ILookup<string, BrokenRule> _byPath = Enumerable.Empty<BrokenRule>().ToLookup(rule => rule.Path, StringComparer.Ordinal);

    public static FormState Empty { get; } = new();

    /// <summary>Typed text by the name of the posted field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>Broken rules; their paths name fields of the certificate.</summary>
    public IReadOnlyList<BrokenRule> Rules
    {
        get;
        init
        {
            field = value;
            _byPath = value.ToLookup(rule => rule.Path, StringComparer.Ordinal);
        }
    } = [];

    public string? ErrorAt(string path) => Join(path, warnings: false);

    public string? WarningAt(string path) => Join(path, warnings: true);

    public int ErrorsUnder(params string[] prefixes) =>
        Rules.Count(rule => !rule.IsWarning && prefixes.Any(prefix => rule.Path.StartsWith(prefix, StringComparison.Ordinal)));

    private string? Join(string path, bool warnings)
    {
        var texts = _byPath[path].Where(rule => rule.IsWarning == warnings).Select(rule => rule.Message).Distinct().ToList();
        return texts.Count == 0 ? null : string.Join(' ', texts);
    }
}
