using System.Diagnostics.CodeAnalysis;

namespace CooPortal.Domain.Dictionaries;

/// <summary>
/// A code list that fields choose from: countries, units, ports … Built in from the tables embedded in this assembly; the
/// file's hash is the version that the database keeps, so that a newer table is seeded once.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "The manuals' and the glossary's word.")]
public sealed class Dictionary
{
    private readonly string[] _searchColumns;
    private readonly Content _builtIn;
    private volatile Content _content;

    /// <summary>A dictionary from entries of another source, e.g. a tariff that an administrator imported.</summary>
    /// <param name="searchColumns">Further columns whose exact text finds an entry, e.g. a country's numeric code.</param>
    public Dictionary(string name, string titleZh, string version, IReadOnlyList<DictionaryEntry> entries, params string[] searchColumns)
    {
        Name = name;
        TitleZh = titleZh;
        _searchColumns = searchColumns;
        _builtIn = _content = Index(version, entries);
    }

    public static Dictionary Countries { get; } = Load("countries", "国家/地区", new() { NameEn = "name_en_upper_ascii", Search = ["alpha2", "numeric", "name_zh", "name_en_upper_ascii", "name_en"] });

    public static Dictionary Currencies { get; } = Load("currencies", "币制", new() { Rank = "common_rank", Search = ["numeric"] });

    public static Dictionary Units { get; } = Load("units", "计量单位", new() { Rank = "common_rank", Search = ["name_en", "name_en_plural"] });

    /// <summary>Packages as the certificate interface takes them: by English word.</summary>
    public static Dictionary Packages { get; } = Load("packages", "包装种类", new() { Search = ["name_en", "name_en_plural"], Where = row => row["scheme"] == "coo" });

    /// <summary>Ports by UN/LOCODE; inland places that have none by their English name.</summary>
    public static Dictionary Ports { get; } = Load("ports", "港口", new() { Code = "locode", CodeIfEmpty = "name_en", Search = ["name_en"] });

    public static Dictionary CustomsOffices { get; } = Load("customs-offices", "海关机构", new());

    public static Dictionary PriceTerms { get; } = Load("price-terms", "价格条款", new());

    public static Dictionary TradeModes { get; } = Load("trade-modes", "贸易方式", new());

    /// <summary>Transport modes that certificates use, with the text that prints in <c>coo_text</c>.</summary>
    public static Dictionary TransportModes { get; } = Load("transport-modes", "运输方式", new() { Where = row => row["usual_for_coo"] == "1", Search = ["coo_text"] });

    public static Dictionary EnterpriseNatures { get; } = Load("enterprise-natures", "企业性质", new() { Table = "enterprise-types", Where = row => row["dictionary"] == "enterprise_nature" });

    public static Dictionary BusinessKinds { get; } = Load("business-kinds", "企业类别", new() { Table = "enterprise-types", Where = row => row["dictionary"] == "business_kind" });

    /// <summary>申领模式; the codes are the values of <see cref="Enterprises.FilingMode"/>.</summary>
    public static Dictionary FilingModes { get; } = Load("filing-modes", "申领模式", new() { Table = "enterprise-types", Where = row => row["dictionary"] == "application_mode" });

    /// <summary>Common ten-digit tariff codes; a sample, the administrator imports the full tariff.</summary>
    public static Dictionary Hs { get; } = Load("hs", "HS 编码", new() { Table = "hs-sample", Code = "hs_code" });

    public static Dictionary HsChapters { get; } = Load("hs-chapters", "HS 章", new() { Code = "chapter" });

    public static Dictionary Provinces { get; } = Load("provinces", "省/市", new() { Table = "origin-provinces" });

    /// <summary>Kinds of attachment to a certificate.</summary>
    public static Dictionary AttachmentKinds { get; } = Load("attachment-kinds", "附件类型", new() { Where = row => row["scope"] == "certificate" });

    public static Dictionary VerificationMaterials { get; } = Load("verification-materials", "核查资料", new() { Table = "attachment-kinds", Where = row => row["scope"] == "verification" });

    /// <summary>常规包装 or 非常规包装.</summary>
    public static Dictionary PackTypes { get; } = Load("pack-types", "包装类型", new() { Table = "coo-codes", Where = row => row["dictionary"] == "pack_type" });

    /// <summary>Which party's tax rate a line claims where parties give different ones.</summary>
    public static Dictionary TaxRateMarks { get; } = Load("tax-rate-marks", "最高税率标志", new() { Table = "coo-codes", Where = row => row["dictionary"] == "goods_tax_rate" });

    /// <summary>发货人 or 经核准的原产地声明人.</summary>
    public static Dictionary ApplicantKinds { get; } = Load("applicant-kinds", "申请人类别", new() { Table = "coo-codes", Where = row => row["dictionary"] == "applicant_kind" });

    /// <summary>是 or 否 to the proposal of late issue.</summary>
    public static Dictionary LateIssueAnswers { get; } = Load("late-issue-answers", "是否补发", new() { Table = "coo-codes", Where = row => row["dictionary"] == "late_issue_answer", Search = ["name_zh"] });

    /// <summary>Every built-in dictionary.</summary>
    public static IReadOnlyList<Dictionary> All { get; } =
    [
        Countries, Currencies, Units, Packages, Ports, CustomsOffices, PriceTerms, TradeModes, TransportModes, EnterpriseNatures,
        BusinessKinds, FilingModes, Hs, HsChapters, Provinces, AttachmentKinds, VerificationMaterials, PackTypes, TaxRateMarks, ApplicantKinds, LateIssueAnswers,
    ];

    public string Name { get; }

    public string TitleZh { get; }

    /// <summary>SHA-256 of the table the entries come from.</summary>
    public string Version => _content.Version;

    /// <summary>An administrator's table stands in the place of the built-in one.</summary>
    public bool IsImported => !ReferenceEquals(_content, _builtIn);

    /// <summary>The entries in the order a list shows them: common ones first.</summary>
    public IReadOnlyList<DictionaryEntry> Entries => _content.Entries;

    public static Dictionary Get(string name) =>
        All.FirstOrDefault(dictionary => dictionary.Name == name)
        ?? throw new KeyNotFoundException($"There is no dictionary “{name}”; there are: {string.Join(", ", All.Select(d => d.Name))}.");

    /// <summary>The entry with this code or one of its other keys, in either case of letters; null when there is none.</summary>
    public DictionaryEntry? Find(string? key) => string.IsNullOrWhiteSpace(key) ? null : _content.ByKey.GetValueOrDefault(key.Trim());

    /// <summary>Puts an imported table in the place of the entries, for every reader at once.</summary>
    public void Replace(string version, IReadOnlyList<DictionaryEntry> entries) => _content = Index(version, entries);

    /// <summary>Goes back to the built-in table.</summary>
    public void Restore() => _content = _builtIn;

    /// <summary>
    /// Entries for typed text: by code, other keys, Chinese or English name, or pinyin initials; the closest kind of match first,
    /// all entries in their order for empty text.
    /// </summary>
    public IReadOnlyList<DictionaryEntry> Search(string? text, int limit = 50)
    {
        var sought = (text ?? "").Trim();
        if (sought.Length == 0)
        {
            return [.. Entries.Take(limit)];
        }
        var exact = Find(sought);
        return [.. Entries
            .Select(entry => (entry, closeness: entry == exact ? 0 : Closeness(entry, sought)))
            .Where(match => match.closeness is not null)
            .OrderBy(match => match.closeness)
            .Select(match => match.entry)
            .Take(limit)];
    }

    private static int? Closeness(DictionaryEntry entry, string sought) => entry switch
    {
        _ when entry.Code.StartsWith(sought, StringComparison.OrdinalIgnoreCase) => 1,
        _ when entry.NameZh.StartsWith(sought, StringComparison.Ordinal) => 2,
        _ when entry.NameEn.StartsWith(sought, StringComparison.OrdinalIgnoreCase) => 3,
        _ when entry.Initials.StartsWith(sought, StringComparison.OrdinalIgnoreCase) => 4,
        _ when entry.NameZh.Contains(sought, StringComparison.Ordinal) => 5,
        _ when entry.NameEn.Contains(sought, StringComparison.OrdinalIgnoreCase) => 6,
        _ when entry.Initials.Contains(sought, StringComparison.OrdinalIgnoreCase) => 7,
        _ => null,
    };

    private Content Index(string version, IReadOnlyList<DictionaryEntry> entries)
    {
        var byKey = new Dictionary<string, DictionaryEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            byKey.TryAdd(entry.Code, entry);
        }
        foreach (var (entry, column) in entries.SelectMany(entry => _searchColumns.Select(column => (entry, column))))
        {
            if (entry[column].Length > 0)
            {
                byKey.TryAdd(entry[column], entry);
            }
        }
        return new Content(version, entries, byKey);
    }

    private static Dictionary Load(string name, string titleZh, TableShape shape)
    {
        var table = CsvTable.Load(shape.Table ?? name);
        var entries = table.Rows
            .Where(shape.Where)
            .Select(row => Entry(row, shape))
            .OrderBy(entry => int.TryParse(entry[shape.Rank], out var rank) ? rank : int.MaxValue)
            .ToList();
        return new Dictionary(name, titleZh, table.Hash, entries, shape.Search);
    }

    private static DictionaryEntry Entry(IReadOnlyDictionary<string, string> row, TableShape shape) => new()
    {
        Code = row[shape.Code] is { Length: > 0 } code ? code : row[shape.CodeIfEmpty],
        NameZh = row["name_zh"],
        NameEn = row.GetValueOrDefault(shape.NameEn, ""),
        Columns = row,
        Initials = PinyinInitials.Of(row["name_zh"]),
    };

    private sealed record Content(string Version, IReadOnlyList<DictionaryEntry> Entries, IReadOnlyDictionary<string, DictionaryEntry> ByKey);

    private sealed record TableShape
    {
        public string? Table { get; init; }

        public string Code { get; init; } = "code";

        public string CodeIfEmpty { get; init; } = "code";

        public string NameEn { get; init; } = "name_en";

        public string Rank { get; init; } = "";

        public string[] Search { get; init; } = [];

        public Func<IReadOnlyDictionary<string, string>, bool> Where { get; init; } = _ => true;
    }
}
