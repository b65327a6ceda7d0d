using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
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

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly WorksheetPart _sheet;
    private readonly OpenXmlWriter _writer;
    private readonly string _name;
    private readonly int _columns;
    private int _rows;

    /// <param name="stream">A seekable stream that can be read and written, for example a temporary file.</param>
    /// <param name="name">Name of the sheet, up to 31 characters.</param>
    /// <param name="columns">Headings with widths in characters.</param>
    public SheetWriter(Stream stream, string name, IReadOnlyList<(string Heading, double Width)> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _name = name;
        _columns = columns.Count;
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        AddStyles(_workbook);
        _sheet = _workbook.AddNewPart<WorksheetPart>();
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
        _workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = _name, SheetId = 1, Id = _workbook.GetIdOfPart(_sheet) }));
        _document.Dispose();
    }

    private static string ColumnName(int number) =>
        number <= 26 ? ((char)('A' + number - 1)).ToString() : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);

    private static void AddStyles(WorkbookPart workbook) =>
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));

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
