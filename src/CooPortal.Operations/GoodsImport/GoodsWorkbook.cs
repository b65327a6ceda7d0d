using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CooPortal.Operations.GoodsImport;

/// <summary>
/// Writes the goods sheet: headings and lines, then what each column wants, then the codes. The import template is the same file without lines. Text
/// cells hold text, whatever it begins with; columns are text so that codes keep their zeros.
/// </summary>
public static class GoodsWorkbook
{
    public const string GoodsSheet = "货物信息";
    public const string HelpSheet = "填写说明";
    public const string CodeSheet = "代码表";

    /// <summary>Digits that a spreadsheet program keeps of a number.</summary>
    private const int SafeDigits = 15;

    private const int LongestPrompt = 250;

    private const uint Plain = 0;
    private const uint Heading = 1;
    private const uint MandatoryHeading = 2;
    private const uint TextStyle = 3;

    /// <summary>The file as a whole.</summary>
    public static byte[] Write(CertificateType type, Certificate certificate, IEnumerable<GoodsItem> lines)
    {
        var columns = GoodsColumns.Of(type, certificate);
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            AddStyles(workbook);
            var sheets = new[]
            {
                Sheet(workbook, 1, GoodsSheet, writer => WriteGoods(writer, columns, lines)),
                Sheet(workbook, 2, HelpSheet, writer => WriteHelp(writer, type, columns)),
                Sheet(workbook, 3, CodeSheet, writer => WriteCodes(writer, columns)),
            };
            workbook.Workbook = new Workbook(new Sheets(sheets));
        }

        return file.ToArray();
    }

    private static Sheet Sheet(WorkbookPart workbook, uint id, string name, Action<OpenXmlWriter> write)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            write(writer);
            writer.WriteEndElement();
        }

        return new Sheet { Name = name, SheetId = id, Id = workbook.GetIdOfPart(part) };
    }

    private static void WriteGoods(OpenXmlWriter writer, IReadOnlyList<GoodsColumn> columns, IEnumerable<GoodsItem> lines)
    {
        Begin(writer, [.. columns.Select(column => (column.Field.IsMultiline || column.Field.MaxLength >= 200 ? 36d : 16d, column.IsNumber ? Plain : TextStyle))]);
        Row(writer, 1, columns.Select(column => (column.Heading, column.IsMandatory ? MandatoryHeading : Heading, false)));
        var row = 1;
        foreach (var line in lines)
        {
            Row(writer, ++row, columns.Select(column => (column.Read(line), column.IsNumber ? Plain : TextStyle, column.IsNumber)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new DataValidations(columns.Select((column, index) => Validation(column, index + 1, columns))) { Count = (uint)columns.Count });
    }

    private static DataValidation Validation(GoodsColumn column, int number, IReadOnlyList<GoodsColumn> columns)
    {
        var name = CellName.OfColumn(number);
        var validation = new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = column.Heading,
            Prompt = column.Hint.Length > LongestPrompt ? column.Hint[..LongestPrompt] : column.Hint,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{name}2:{name}{ReadGoodsFile.MostRows + 1}") },
        };
        if (column.Choices.Count > 0)
        {
            var codes = CellName.OfColumn(1 + (2 * columns.Where(other => other.Choices.Count > 0).ToList().IndexOf(column)));
            validation.Type = DataValidationValues.List;
            validation.ShowErrorMessage = false;
            validation.Append(new Formula1(string.Create(CultureInfo.InvariantCulture, $"'{CodeSheet}'!${codes}$2:${codes}${column.Choices.Count + 1}")));
        }

        return validation;
    }

    private static void WriteHelp(OpenXmlWriter writer, CertificateType type, IReadOnlyList<GoodsColumn> columns)
    {
        Begin(writer, [(26, TextStyle), (12, TextStyle), (90, TextStyle)]);
        Row(writer, 1, [("列", Heading, false), ("申报必填", Heading, false), ("填写要求", Heading, false)]);
        var row = 1;
        foreach (var column in columns)
        {
            Row(writer, ++row, [(column.Heading, TextStyle, false), (column.IsMandatory ? "是" : "", TextStyle, false), (column.Hint, TextStyle, false)]);
        }

        string[] notes =
        [
            $"{type.NameZh}：一行一项货物，从第2行填起，最多{ReadGoodsFile.MostRows}行；第1行标题不要修改，不用的列可以删除。",
            "黄色标题为申报时必填。不要合并单元格，不要使用公式：复制的数据请用“选择性粘贴—数值”。",
            "HS 编码等以 0 开头的代码须为文本格式（本模板已设好）。",
        ];
        row++;
        foreach (var note in notes)
        {
            Row(writer, ++row, [(note, TextStyle, false)]);
        }

        writer.WriteEndElement();
    }

    private static void WriteCodes(OpenXmlWriter writer, IReadOnlyList<GoodsColumn> columns)
    {
        var lists = columns.Where(column => column.Choices.Count > 0).ToList();
        Begin(writer, [.. lists.SelectMany(_ => new[] { (24d, TextStyle), (24d, TextStyle) })]);
        Row(writer, 1, lists.SelectMany(list => new[] { (list.Heading, Heading, false), ("说明", Heading, false) }));
        for (var i = 0; i < lists.Select(list => list.Choices.Count).DefaultIfEmpty(0).Max(); i++)
        {
            Row(writer, i + 2, lists.SelectMany(list => i < list.Choices.Count
                ? new[] { (list.Choices[i].Value, TextStyle, false), (list.Choices[i].Meaning, TextStyle, false) }
                : [("", TextStyle, false), ("", TextStyle, false)]));
        }

        writer.WriteEndElement();
    }

    private static void Begin(OpenXmlWriter writer, IReadOnlyList<(double Width, uint Style)> columns)
    {
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        if (columns.Count > 0)
        {
            writer.WriteElement(new Columns(columns.Select((column, index) =>
                new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true, Style = column.Style })));
        }

        writer.WriteStartElement(new SheetData());
    }

    private static void Row(OpenXmlWriter writer, int row, IEnumerable<(string Text, uint Style, bool IsNumber)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        var column = 0;
        foreach (var (text, style, isNumber) in cells)
        {
            column++;
            if (text.Length > 0)
            {
                var reference = CellName.OfColumn(column) + row.ToString(CultureInfo.InvariantCulture);
                writer.WriteElement(isNumber && text.Count(char.IsAsciiDigit) <= SafeDigits
                    ? new Cell { CellReference = reference, StyleIndex = style, CellValue = new CellValue(text) }
                    : new Cell { CellReference = reference, StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }) });
            }
        }

        writer.WriteEndElement();
    }

    private static string Printable(string text) => text.All(c => c >= ' ' || c is '\n' or '\t') ? text : string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t'));

    private static void AddStyles(WorkbookPart workbook)
    {
        static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

        const uint asText = 49;
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid("FFE8EDF3"), Solid("FFFFF3BF")),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, NumberFormatId = asText, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, FillId = 3, ApplyFont = true, ApplyFill = true, NumberFormatId = asText, ApplyNumberFormat = true },
                new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = asText, ApplyNumberFormat = true, ApplyAlignment = true }));
    }
}
