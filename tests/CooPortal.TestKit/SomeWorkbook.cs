using System.IO.Compression;
using System.Security;
using System.Text;

namespace CooPortal.TestKit;

/// <summary>Workbooks as a spreadsheet program writes them, and as no program should: one sheet, written by hand.</summary>
public static class SomeWorkbook
{
    private const string SharedTexts = "xl/sharedStrings.xml";

    /// <summary>Rows of text cells; what begins with ‹ is raw XML of a cell.</summary>
    public static byte[] Of(params string[][] rows) => OfSheet(Sheet(rows));

    /// <summary>The XML of a sheet with these rows.</summary>
    public static string Sheet(IEnumerable<string[]> rows, string after = "")
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach (var row in rows)
        {
            xml.Append("<row>");
            foreach (var cell in row)
            {
                xml.Append(cell.StartsWith('‹') ? cell[1..] : cell.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData>").Append(after).Append("</worksheet>").ToString();
    }

    /// <summary>A workbook whose cells may name texts by their place in a list: <c>‹&lt;c t="s"&gt;&lt;v&gt;0&lt;/v&gt;&lt;/c&gt;</c>.</summary>
    public static byte[] WithShared(string sheet, params IEnumerable<string> texts) => OfSheet(
        sheet, (SharedTexts, Encoding.UTF8.GetBytes($"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))}</sst>")));

    /// <summary>A workbook around the XML of a sheet, with further parts.</summary>
    public static byte[] OfSheet(string sheet, params (string Name, byte[] Content)[] further)
    {
        var isShared = further.Any(part => part.Name == SharedTexts);
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>" + (isShared ? $"<Override PartName=\"/{SharedTexts}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>" : "") + "</Types>");
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>" + (isShared ? "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>" : "") + "</Relationships>");
            Add("xl/worksheets/sheet1.xml", sheet);
            foreach (var (name, content) in further)
            {
                using var part = package.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }

            void Add(string name, string content)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
