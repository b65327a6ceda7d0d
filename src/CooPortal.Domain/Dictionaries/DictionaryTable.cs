using CooPortal.Domain.Checks;

namespace CooPortal.Domain.Dictionaries;

/// <summary>A table that an administrator brings for a dictionary, read and checked.</summary>
/// <param name="Version">SHA-256 of the file.</param>
/// <param name="Entries">The lines, in the file's order.</param>
/// <param name="Problems">What is wrong with the file; with any, nothing of it counts.</param>
public sealed record DictionaryTable(string Version, IReadOnlyList<DictionaryEntry> Entries, IReadOnlyList<BrokenRule> Problems)
{
    /// <summary>The full tariff has some 13,000 lines.</summary>
    public const int MostLines = 30_000;

    private const int MostProblems = 20;
    private const int LongestText = 200;
    private static readonly string[] codeColumns = ["code", "hs_code"];

    /// <summary>Reads CSV in UTF-8 with a header line: code (of the tariff also hs_code), name_zh, name_en, and further columns as they are.</summary>
    public static DictionaryTable Read(Dictionary dictionary, byte[] file)
    {
        CsvTable table;
        try
        {
            table = CsvTable.Read(file, MostLines);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return new DictionaryTable("", [], [new BrokenRule("File", "该文件不是 CSV 表格")]);
        }

        var column = codeColumns.FirstOrDefault(name => table.Rows.Count > 0 && table.Rows[0].ContainsKey(name));
        if (column is null || !table.Rows[0].ContainsKey("name_zh"))
        {
            return new DictionaryTable("", [], [new BrokenRule("File", "文件应为 UTF-8 编码的 CSV，第一行是列名，须有 code（或 hs_code）和 name_zh 两列，并至少有一行数据")]);
        }

        if (table.Rows.Count > MostLines)
        {
            return new DictionaryTable("", [], [new BrokenRule("File", $"文件超过 {MostLines} 行")]);
        }

        var problems = Faults(dictionary, table, column).Take(MostProblems).Select(problem => new BrokenRule("File", problem)).ToList();
        return new DictionaryTable(table.Hash, problems.Count > 0 ? [] : [.. table.Rows.Select(row => Entry(row, column))], problems);
    }

    private static IEnumerable<string> Faults(Dictionary dictionary, CsvTable table, string column)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var isTariff = dictionary == Dictionary.Hs;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var line = i + 2;
            var code = row.GetValueOrDefault(column, "").Trim();
            var name = row.GetValueOrDefault("name_zh", "").Trim();
            if (isTariff ? code.Length != 10 || !code.All(char.IsAsciiDigit) : code.Length is 0 or > 50)
            {
                yield return isTariff ? $"第{line}行：HS 编码“{code}”应为10位数字" : $"第{line}行：代码应为1至50个字符";
            }
            else if (!seen.TryAdd(code, line))
            {
                yield return $"第{line}行：代码“{code}”与第{seen[code]}行重复";
            }

            if (name.Length is 0 or > LongestText)
            {
                yield return $"第{line}行：中文名称应为1至{LongestText}字";
            }
        }
    }

    private static DictionaryEntry Entry(IReadOnlyDictionary<string, string> row, string column) => new()
    {
        Code = row[column].Trim(),
        NameZh = row["name_zh"].Trim(),
        NameEn = row.GetValueOrDefault("name_en", "").Trim() is { Length: <= LongestText } name ? name : "",
        Columns = row,
        Initials = PinyinInitials.Of(row["name_zh"].Trim()),
    };
}
