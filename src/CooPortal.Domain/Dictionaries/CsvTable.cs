using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Domain.Dictionaries;

/// <summary>An embedded comma-separated table with a header line; quoted cells may hold commas, quotes and line breaks.</summary>
internal sealed class CsvTable
{
    private const int MostColumns = 200;

    private CsvTable(string hash, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        Hash = hash;
        Rows = rows;
    }

    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    public string Hash { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public static CsvTable Load(string name)
    {
        using var stream = typeof(CsvTable).Assembly.GetManifestResourceStream($"Tables.{name}.csv")
            ?? throw new InvalidOperationException($"The table {name}.csv is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <summary>A table in UTF-8, with or without byte order mark; of a longer one its first rows, one more than wanted.</summary>
    /// <exception cref="FormatException">It has more columns than any table.</exception>
    public static CsvTable Read(byte[] bytes, int mostRows = int.MaxValue - 2)
    {
        var records = Records(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).Take(mostRows + 2).ToList();
        var header = records.Count == 0 ? [] : records[0].Select(name => name.Trim()).Distinct().ToList();
        var rows = records.Skip(1).Select(record => Row(header, record)).ToList();
        return new CsvTable(Convert.ToHexStringLower(SHA256.HashData(bytes)), rows);
    }

    private static Dictionary<string, string> Row(List<string> header, List<string> cells) =>
        header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
                continue;
            }
            switch (c)
            {
                case '"':
                    quoted = true;
                    break;
                case ',':
                    record.Add(Take(cell));
                    if (record.Count > MostColumns)
                    {
                        throw new FormatException($"The table has more than {MostColumns} columns.");
                    }
                    break;
                case '\n':
                    record.Add(Take(cell));
                    if (record.Count > 1 || record[0].Length > 0)
                    {
                        yield return record;
                    }
                    record = [];
                    break;
                case '\r':
                    break;
                default:
                    cell.Append(c);
                    break;
            }
        }
        if (cell.Length > 0 || record.Count > 0)
        {
            record.Add(Take(cell));
            yield return record;
        }
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
