using CooPortal.Operations.Spreadsheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Spreadsheets;

[Collection(QuietCollection.Name)]
public sealed class SheetWriterTests
{
    private static readonly IReadOnlyList<(string Heading, double Width)> Columns = [("证书号", 20), ("FOB", 12), ("项数", 8)];

    [Fact]
    public void File_IsAValidWorkbookWithTextsAndNumbersApart()
    {
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file, "证书", Columns))
        {
            sheet.Add("=1+1", 12.50m, 3);
            sheet.Add("<&\u0001>", null, 0);
        }

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        document.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value.ShouldBe("证书");
        var rows = document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        rows[1].Elements<Cell>().Select(cell => (cell.InnerText, cell.DataType?.InnerText)).ShouldBe([("=1+1", "inlineStr"), ("12.50", null), ("3", null)]);
        rows[2].Elements<Cell>().Select(cell => (cell.CellReference!.Value, cell.InnerText)).ShouldBe([("A3", "<&>"), ("C3", "0")]);
    }

    [Fact]
    public void Memory_DoesNotGrowWithTheRows()
    {
        using var nowhere = new CountedBytes();
        using var sheet = new SheetWriter(nowhere, "证书", Columns);
        sheet.Add("first", 1m, 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 50_000; i++)
        {
            sheet.Add($"C26123456789{i:0000}", i * 1.01m, i % 20);
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(2 * 1024 * 1024);
        nowhere.Length.ShouldBeGreaterThan(100_000);
    }

    /// <summary>Counts what is written and keeps none of it.</summary>
    private sealed class CountedBytes : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
