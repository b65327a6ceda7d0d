using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CooPortal.Operations.Spreadsheets;

/// <summary>
/// Writes one worksheet row by row into a file: a bold, frozen heading with a filter, then text and numbers. What is kept in memory does not grow
/// with the rows. Text stays text, also when it looks like a number or begins like a formula.
/// </summary>
public sealed class SheetWriter : IDisposable
{
    /// <summary>What a worksheet file is served as.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint HeadingStyle = 1;
    private const uint DecimalStyle = 2;

    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PartTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipArchive _package;
    private readonly Stream _sheet;
    private readonly OpenXmlWriter _writer;
    private readonly int _columns;
    private int _rows;

    /// <param name="stream">Where the file goes; it is written once from front to back and stays open.</param>
    /// <param name="name">Name of the sheet, up to 31 characters.</param>
    /// <param name="columns">Headings with widths in characters.</param>
    public SheetWriter(Stream stream, string name, IReadOnlyList<(string Heading, double Width)> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = columns.Count;
        // the package writer of the library keeps every part in memory until the end; an archive that is only written does not
        _package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        AddFrame(name);
        _sheet = _package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        _writer = OpenXmlWriter.Create(_sheet);
        Begin(columns);
    }

    /// <summary>Adds a row; null leaves a cell empty, decimals and integers become numbers, everything else text.</summary>
    public void Add(params IReadOnlyList<object?> cells) => Write(cells, null);

    /// <summary>Ends the sheet and writes the rest of the file.</summary>
    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(_columns)}{Math.Max(_rows, 1)}" });
        _writer.WriteEndElement();
        _writer.Dispose();
        _sheet.Dispose();
        _package.Dispose();
    }

    private static string ColumnName(int number) =>
        number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private void AddFrame(string name)
    {
        AddText("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{PartTypes}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{PartTypes}styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{PartTypes}worksheet+xml"/></Types>
            """);
        AddText("_rels/.rels", Links(("officeDocument", "xl/workbook.xml")));
        AddText("xl/_rels/workbook.xml.rels", Links(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
        AddElement("xl/workbook.xml", new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId1" })));
        AddElement("xl/styles.xml", new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true })));
    }

    private static string Links(params IReadOnlyList<(string Kind, string Target)> targets) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(targets.Select((target, index) =>
            $"""<Relationship Id="rId{index + 1}" Type="{Relationships}/{target.Kind}" Target="{target.Target}"/>"""))}</Relationships>""";

    private void AddText(string part, string xml)
    {
        using var text = new StreamWriter(_package.CreateEntry(part).Open());
        text.Write(xml);
    }

    private void AddElement(string part, OpenXmlElement root)
    {
        using var stream = _package.CreateEntry(part).Open();
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteElement(root);
    }

    private void Begin(IReadOnlyList<(string Heading, double Width)> columns)
    {
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        _writer.WriteElement(new Columns(columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        _writer.WriteStartElement(new SheetData());
        Write([.. columns.Select(column => (object?)column.Heading)], HeadingStyle);
    }

    private void Write(IReadOnlyList<object?> cells, uint? style)
    {
        _rows++;
        _writer.WriteStartElement(new Row { RowIndex = (uint)_rows });
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } value)
            {
                var reference = ColumnName(i + 1) + _rows.ToString(CultureInfo.InvariantCulture);
                _writer.WriteElement(value is decimal or int or long
                    ? new Cell { CellReference = reference, StyleIndex = value is decimal ? DecimalStyle : style, CellValue = new CellValue(System.Convert.ToString(value, CultureInfo.InvariantCulture)!) }
                    : new Cell { CellReference = reference, StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(value.ToString()!)) { Space = SpaceProcessingModeValues.Preserve }) });
            }
        }

        _writer.WriteEndElement();
    }

    private static string Printable(string text) => string.Concat(text.Where(character => character >= ' ' || character is '\n' or '\t'));
}
