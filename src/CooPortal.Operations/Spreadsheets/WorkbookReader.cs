using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CooPortal.Operations.Spreadsheets;

/// <summary>
/// Reads one worksheet of a workbook row by row. The file is somebody else's: it is bounded before it is opened, its XML may declare
/// nothing, and formulas are named, not worked out.
/// </summary>
public sealed class WorkbookReader : IDisposable
{
    private const int MostCharacters = 50 * 1024 * 1024;
    private const int MostColumns = 200;

    /// <summary>The workbook part becomes objects, each many times as large as its text.</summary>
    private const int MostCharactersOfWorkbook = 2 * 1024 * 1024;

    private readonly SpreadsheetDocument _document;
    private readonly WorksheetPart _sheet;
    private readonly List<string> _shared;
    private readonly List<SheetRange> _merged = [];
    private long _characters;

    /// <param name="file">The whole file.</param>
    /// <param name="sheet">Name of the sheet to read; the first one where there is none of that name.</param>
    /// <exception cref="WorkbookRefusedException">No workbook, or one that is not read.</exception>
    public WorkbookReader(byte[] file, string sheet)
    {
        WorkbookGuard.Check(file);
        try
        {
            _document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharactersOfWorkbook });
            var workbook = _document.WorkbookPart ?? throw new InvalidDataException("no workbook part");
            var sheets = workbook.Workbook.Descendants<Sheet>().Where(candidate => candidate.Id is not null).ToList();
            var chosen = sheets.Find(candidate => candidate.Name == sheet) ?? sheets.FirstOrDefault() ?? throw new InvalidDataException("no sheet");
            _sheet = workbook.GetPartById(chosen.Id!.Value!) as WorksheetPart ?? throw new InvalidDataException("the sheet is no worksheet");
            _shared = workbook.SharedStringTablePart is { } part ? ReadShared(part) : [];
        }
        catch (Exception broken) when (broken is not WorkbookRefusedException)
        {
            _document?.Dispose();
            throw Damaged(broken);
        }
    }

    /// <summary>Merged cells; known once all rows are read.</summary>
    public IReadOnlyList<SheetRange> Merged => _merged;

    /// <summary>The rows that hold something, from the top.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        using var stream = _sheet.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = Open(stream);
        var number = 0;
        while (true)
        {
            SheetRow? row = null;
            try
            {
                if (!Advance(xml))
                {
                    yield break;
                }

                if (xml.LocalName == "row")
                {
                    number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                    row = ReadRow(xml, number);
                }
                else
                {
                    AddMerged(xml.GetAttribute("ref"));
                }
            }
            catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException or ArgumentException)
            {
                throw Damaged(broken);
            }

            if (row?.Cells.Count > 0)
            {
                yield return row;
            }
        }
    }

    public void Dispose() => _document.Dispose();

    private static WorkbookRefusedException Damaged(Exception broken) => new(WorkbookRefusal.Damaged, broken.Message);

    private static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static bool Advance(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" or "mergeCell" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Text of an element, of all its runs, without reading aids.</summary>
    private static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                for (var aid = xml.Depth; !xml.IsEmptyElement && xml.Read() && xml.Depth > aid;)
                {
                    // how the text is read aloud
                }

                continue;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    private static List<string> ReadShared(SharedStringTablePart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = Open(stream);
        var strings = new List<string>();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(TextOf(xml));
            }
        }

        return strings;
    }

    private SheetRow ReadRow(XmlReader xml, int number)
    {
        var cells = new List<SheetCell>();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var column = 0;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    continue;
                }

                column = CellName.Parse(xml.GetAttribute("r")) is { Column: > 0 } name ? name.Column : column + 1;
                if (ReadCell(xml, column) is { Text.Length: > 0 } cell && column <= MostColumns)
                {
                    cells.Add(cell);
                    // a shared text takes no room in the file, however often it is named
                    _characters += cell.Text.Length;
                    if (_characters > MostCharacters)
                    {
                        throw new WorkbookRefusedException(WorkbookRefusal.TooLarge, $"more than {MostCharacters} characters");
                    }
                }
            }
        }

        return new SheetRow(number, cells);
    }

    private SheetCell ReadCell(XmlReader xml, int column)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var (text, formula) = ("", (string?)null);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "f":
                        formula = "=" + TextOf(xml);
                        break;
                    case "v" or "is":
                        text = TextOf(xml);
                        break;
                }
            }
        }

        return formula is not null ? new SheetCell(column, formula, SheetCellKind.Formula) : type switch
        {
            "s" => new SheetCell(column, Shared(text), SheetCellKind.Text),
            "b" => new SheetCell(column, text, SheetCellKind.Flag),
            "e" => new SheetCell(column, text, SheetCellKind.Error),
            "n" => new SheetCell(column, Number(text), SheetCellKind.Number),
            _ => new SheetCell(column, text, SheetCellKind.Text),
        };
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : throw new InvalidDataException($"there is no shared text {index}");

    /// <summary>Numbers are kept in binary with 17 digits; a person sees the shortest that means the same.</summary>
    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) is >= 1e-6 and < 1e15
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : text;

    private void AddMerged(string? reference)
    {
        var ends = (reference ?? "").Split(':');
        if (ends.Length == 2)
        {
            _merged.Add(new SheetRange(reference!, CellName.Parse(ends[0]).Row, CellName.Parse(ends[1]).Row));
        }
    }
}
