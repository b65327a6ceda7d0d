using System.Globalization;
using CooPortal.Operations.Certificates;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>Reads the forms of the edit page. Which fields there are is the type's business, so they are read by name.</summary>
public sealed class PostedForm
{
    private const int MostCompanies = 50;

    public PostedForm(IFormCollection form)
    {
        Typed = form
            .Where(field => !field.Key.StartsWith('_'))
            .ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? "", StringComparer.Ordinal);
        Lines = [.. form["Line"].Select(Id).OfType<Guid>()];
    }

    private PostedForm(IReadOnlyDictionary<string, string> typed, IReadOnlyList<Guid> lines)
    {
        Typed = typed;
        Lines = lines;
    }

    /// <summary>Text by name, as it was typed; of a ticked box the tick.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; }

    /// <summary>Ticked lines.</summary>
    public IReadOnlyList<Guid> Lines { get; }

    /// <summary>Every line is meant, also those that the page did not show.</summary>
    public bool AllLines => Text("AllLines") == "1";

    /// <summary>The page of 货物信息 that was shown.</summary>
    public int Page => int.TryParse(Text("Page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    public int Version => int.TryParse(Text("Version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The form showed a certificate that had been saved.</summary>
    public bool IsSaved => Text("Saved") == "1";

    public string Type => Text("Type") ?? "";

    /// <summary>The user looks at the results of a complete check.</summary>
    public bool IsChecked => Text("Check") == "1";

    public bool HasHeader => Typed.Keys.Any(name => name.StartsWith("Header.", StringComparison.Ordinal));

    /// <summary>The 委托人 that an agent chose.</summary>
    public Guid? PrincipalId => Id(Text("Principal"));

    public Guid? LineId => Id(Text("LineId"));

    public string? Text(string name) => Typed.GetValueOrDefault(name);

    /// <summary>The same post with other text in one field.</summary>
    public PostedForm With(string name, string text) => new(new Dictionary<string, string>(Typed) { [name] = text }, Lines);

    public SaveDraftInput Draft(Guid id) => new()
    {
        Id = id,
        TypeCode = Type,
        Version = Version,
        PrincipalId = PrincipalId,
        Serial = Text("Serial"),
        Header = Section("Header."),
        Amendment = Section("Amendment."),
        NonPartyCompanies = Companies(),
    };

    public GoodsInput Goods(Guid certificateId) => new() { CertificateId = certificateId, LineId = LineId ?? Guid.CreateVersion7(), Version = Version, InboundRecordId = Id(Text("InboundRecordId")), Values = Section("Goods.") };

    /// <summary>Keys of a query of 进境货物原产地信息.</summary>
    public TypedValues InboundKeys => Section("InboundOrigin.");

    public TypedValues OriginalProof => Section("OriginalProof.");

    public InvoiceInput Invoice(Guid certificateId) => new() { CertificateId = certificateId, LineId = LineId ?? Guid.CreateVersion7(), Version = Version, Values = Section("Invoice.") };

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private TypedValues Section(string prefix) => new(Typed
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[prefix.Length..], field => field.Value));

    private List<TypedValues>? Companies()
    {
        var companies = Enumerable.Range(1, MostCompanies)
            .Select(number => Section($"NonPartyCompanies[{number}]."))
            .TakeWhile(company => company.Keys.Any())
            .ToList();
        return companies.Count == 0 ? null : companies;
    }
}
