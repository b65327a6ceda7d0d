using System.Globalization;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;

namespace CooPortal.Web.Features.PreReview.Edit;

/// <summary>The whole form: the sheet, its lines in hidden fields, and the line that is being typed.</summary>
public sealed record PostedSheet
{
    public const string EditorPrefix = "Line.";

    /// <summary>Value of <see cref="Editing"/> for a line that is not in the table yet.</summary>
    public const int NewLine = -1;

    /// <summary>Null for 新增.</summary>
    public Guid? Id { get; init; }

    public int Version { get; init; }

    public bool IsChange { get; init; }

    public required PreReviewInput Input { get; init; }

    /// <summary>Index of the line in the editor, from 0, or <see cref="NewLine"/>; null while the editor is closed.</summary>
    public int? Editing { get; init; }

    public IReadOnlyDictionary<string, string?> Editor { get; init; } = new Dictionary<string, string?>();

    public bool HasTypedLine => Editing is not null && Editor.Values.Any(value => !string.IsNullOrWhiteSpace(value));

    public static PostedSheet Of(PreReviewProduct? product, bool isChange) => new()
    {
        Id = product?.Id,
        Version = product?.Version ?? 0,
        IsChange = isChange,
        Input = PreReviewInput.Of(product?.Sheet ?? new PreReviewSheet()),
    };

    public static PostedSheet Read(IFormCollection form)
    {
        var lines = new List<IReadOnlyDictionary<string, string?>>();
        while (lines.Count <= PreReviewReading.MostLines && form.ContainsKey(LineName(lines.Count, CostLineFields.Name.Key)))
        {
            lines.Add(LineOf(form, key => LineName(lines.Count, key)));
        }

        return new PostedSheet
        {
            Id = Guid.TryParse(form["Id"], out var id) ? id : null,
            Version = int.TryParse(form["Version"], CultureInfo.InvariantCulture, out var version) ? version : 0,
            IsChange = form["IsChange"] == "true",
            Input = new PreReviewInput
            {
                Values = PreReviewFields.All.ToDictionary(field => field.Key, field => (string?)form[field.Key].ToString()),
                HasImportedContent = form[nameof(PreReviewSheet.HasImportedContent)],
                CertificateTypes = [.. form[nameof(PreReviewSheet.CertificateTypes)].OfType<string>()],
                Lines = lines,
            },
            Editing = int.TryParse(form["Editing"], CultureInfo.InvariantCulture, out var editing) && editing < lines.Count ? editing : null,
            Editor = LineOf(form, key => EditorPrefix + key),
        };
    }

    public static string LineName(int index, string key) => $"Lines[{index.ToString(CultureInfo.InvariantCulture)}].{key}";

    /// <summary>The editor stands open with a line of the table, or empty.</summary>
    public PostedSheet Open(int index) => index >= 0 && index < Input.Lines.Count
        ? this with { Editing = index, Editor = Input.Lines[index] }
        : this with { Editing = NewLine, Editor = new Dictionary<string, string?>() };

    /// <summary>【确定】: the typed line stands in the table, or what is wrong with it beside the editor.</summary>
    public (PostedSheet Posted, IReadOnlyList<BrokenRule> Problems) TakeTyped()
    {
        var (line, wrong) = PreReviewReading.ReadLine(Editor);
        return wrong.Count > 0
            ? (this with { Editing = Editing ?? NewLine }, [.. wrong.Select(rule => rule with { Path = EditorPrefix + rule.Path })])
            : (Take(line), []);
    }

    public PostedSheet Remove(int index) => index >= 0 && index < Input.Lines.Count ? WithLines([.. Input.Lines.Where((_, i) => i != index)]) : this;

    public PostedSheet Close() => this with { Editing = null, Editor = new Dictionary<string, string?>() };

    private PostedSheet Take(CostLine line)
    {
        var values = PreReviewInput.Of(line);
        var lines = Input.Lines.ToList();
        if (Editing is >= 0 and var index)
        {
            lines[index] = values;
        }
        else
        {
            lines.Add(values);
        }

        return WithLines(lines);
    }

    private PostedSheet WithLines(IReadOnlyList<IReadOnlyDictionary<string, string?>> lines) => Close() with { Input = Input with { Lines = lines } };

    private static Dictionary<string, string?> LineOf(IFormCollection form, Func<string, string> name) =>
        CostLineFields.All.ToDictionary(field => field.Key, field => (string?)form[name(field.Key)].ToString());
}
