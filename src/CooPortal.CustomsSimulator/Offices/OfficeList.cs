using System.Text;

namespace CooPortal.CustomsSimulator.Offices;

/// <summary>The offices that issue certificates.</summary>
public static class OfficeList
{
    private static readonly Dictionary<string, Office> ByCode = Load();

    /// <summary>The office, or one of this name where the code is not in the list.</summary>
    public static Office Of(string? code) => ByCode.GetValueOrDefault(code ?? "") ?? new Office(code ?? "", code ?? "", "CHINA CUSTOMS", "CHINA");

    private static Dictionary<string, Office> Load()
    {
        using var reader = new StreamReader(typeof(OfficeList).Assembly.GetManifestResourceStream("customs-offices.csv")!, Encoding.UTF8);
        reader.ReadLine();
        var offices = new Dictionary<string, Office>(StringComparer.Ordinal);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = Cells(line);
            offices[cells[0]] = new Office(cells[0], cells[1], cells[2].ToUpperInvariant(), cells[3]);
        }

        return offices;
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
