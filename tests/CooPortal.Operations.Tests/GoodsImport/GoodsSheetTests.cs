using System.Diagnostics;
using System.Globalization;
using System.Text;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Operations.GoodsImport;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.GoodsImport;

public sealed class GoodsSheetTests
{
    private static readonly string[] Headings = ["HS 编码", "货物名称（中文）", "标准货物数/重量"];

    public static IEnumerable<object[]> Types() => CertificateCatalogue.All.Select(type => new object[] { type.Code });

    [Theory]
    [MemberData(nameof(Types))]
    public void ExportedLines_ReadBack_AreTheSameForEveryType(string code)
    {
        var type = CertificateCatalogue.Get(code);
        var certificate = Certificate(code);
        var lines = new[] { Line(type, 1), new GoodsItem { LineNumber = 2, NameZh = "=SUM(A1)", Description = "TWO\nLINES \"<&>\"" }, new GoodsItem { LineNumber = 3, NameEn = "ALLOWANCE", IsNonGoods = true } };

        var sheet = ReadGoodsFile.Read(type, certificate, "a.xlsx", GoodsWorkbook.Write(type, certificate, lines));

        sheet.Problems.ShouldBeEmpty();
        sheet.Lines.Count.ShouldBe(3);
        foreach (var (read, written) in sheet.Lines.Zip(lines))
        {
            foreach (var field in type.Goods.Fields)
            {
                field.Read(read).ShouldBe(field.Read(written), field.LabelZh);
            }
        }
    }

    [Fact]
    public void Template_HoldsTheTypesColumnsHintsAndCodes()
    {
        var type = CertificateCatalogue.Get(Typed.Korea);
        var template = GoodsWorkbook.Write(type, Certificate(Typed.Korea), []);

        using var goods = new CooPortal.Operations.Spreadsheets.WorkbookReader(template, GoodsWorkbook.GoodsSheet);
        goods.Rows().Single().Cells.Select(cell => cell.Text).ShouldBe(type.Goods.Fields.Select(field => field.LabelZh));
        using var help = new CooPortal.Operations.Spreadsheets.WorkbookReader(template, GoodsWorkbook.HelpSheet);
        help.Rows().ElementAt(1).Cells.Count.ShouldBeGreaterThanOrEqualTo(2);
        using var codes = new CooPortal.Operations.Spreadsheets.WorkbookReader(template, GoodsWorkbook.CodeSheet);
        codes.Rows().SelectMany(row => row.Cells).ShouldContain(cell => cell.Text == type.Criteria[0].Code);
        Should.Throw<BrokenRulesException>(() => ReadGoodsFile.Read(type, Certificate(Typed.Korea), "a.xlsx", template)).Message.ShouldContain("只有标题，没有货物");
    }

    [Fact]
    public void BadCells_AreEachNamedWithTheirContentAndReason_AndTheRestIsKept()
    {
        var sheet = Read(SomeWorkbook.Of(
            Headings,
            ["6204620000", "长裤", "3000"],
            ["9962000000", "长裤", "-5"],
            ["6204620000", new string('长', 201), "很多"],
            ["", "", ""],
            ["6204620000", "裙", "1.5"]));

        sheet.Lines.Select(line => line.NameZh).ShouldBe(["长裤", "裙"]);
        sheet.BadRows.ShouldBe(2);
        sheet.Problems.Select(problem => (problem.Cell, problem.Heading, problem.Value)).ShouldBe(
        [
            ("C3", "标准货物数/重量", "-5"), ("A3", "HS 编码", "9962000000"), ("C4", "标准货物数/重量", "很多"), ("B4", "货物名称（中文）", new string('长', 60) + "…"),
        ], ignoreOrder: true);
        sheet.Problems.Single(problem => problem.Cell == "A3").Reason.ShouldContain("第99章不存在");
        sheet.Problems.Single(problem => problem.Cell == "C4").Reason.ShouldContain("不是数字");
    }

    [Fact]
    public void Formulas_AreNamedAndNeverWorkedOut()
    {
        var sheet = Read(SomeWorkbook.Of(Headings, ["6204620000", "‹<c t=\"str\"><f>cmd|' /C calc'!A0</f><v>calc</v></c>", "‹<c><f>1+1</f><v>2</v></c>"]));

        sheet.Lines.ShouldBeEmpty();
        sheet.Problems.Select(problem => problem.Cell).ShouldBe(["B2", "C2"]);
        sheet.Problems.ShouldAllBe(problem => problem.Reason.Contains("公式"));
    }

    [Fact]
    public void NumbersFlagsAndErrors_AreReadAsAPersonSeesThem()
    {
        var sheet = Read(SomeWorkbook.Of(
            [.. Headings, "非货物项"],
            ["‹<c><v>6204620000</v></c>", "‹<c><v>1</v></c>", "‹<c><v>0.30000000000000004</v></c>", "‹<c t=\"b\"><v>1</v></c>"],
            ["‹<c><v>304620000</v></c>", "鱼", "‹<c t=\"e\"><v>#N/A</v></c>", "也许"]));

        sheet.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            line => line.HsCode.ShouldBe("6204620000"), line => line.Quantity.ShouldBe(0.3m), line => line.IsNonGoods.ShouldBeTrue());
        sheet.Problems.Select(problem => problem.Cell).ShouldBe(["A3", "C3", "D3"]);
        sheet.Problems[0].Reason.ShouldContain("开头的 0");
    }

    [Fact]
    public void MergedCells_AreNamedByTheirRange()
    {
        var xml = SomeWorkbook.Sheet([Headings, ["6204620000", "长裤", "1"], ["6204620000", "", "2"]], "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>");

        var sheet = Read(SomeWorkbook.OfSheet(xml));

        sheet.Lines.ShouldBeEmpty();
        sheet.Problems.ShouldHaveSingleItem().Cell.ShouldBe("B2:B3");
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3", "只能导入 Excel 工作簿")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "旧版 Excel 文件")]
    [InlineData("PK\u0003\u0004 and nothing else", "已损坏")]
    [InlineData("", "请选择要导入的 Excel 文件")]
    public void OtherFiles_AreRefusedByTheirContent(string content, string words) =>
        Should.Throw<BrokenRulesException>(() => Read(Encoding.Latin1.GetBytes(content))).Message.ShouldContain(words);

    [Fact]
    public void OtherHeadings_AreRefusedByName()
    {
        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.Of(["品名", "数量"], ["a", "1"]))).Message.ShouldContain("第1行不是模板的标题行");
        var wrong = Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.Of(["HS 编码", "品名", "HS编码"], ["1", "a", "1"])));
        wrong.Message.ShouldContain("B1“品名”不是本类型证书的列");
        wrong.Message.ShouldContain("C1“HS 编码”重复");
    }

    [Fact]
    public void TwoHeadingsInOneCell_AreRefusedByName() =>
        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.Of([TextAt("A1", "HS 编码"), TextAt("A1", "货物名称（中文）")], ["6204620000"]))).Message.ShouldContain("A1“货物名称（中文）”重复");

    [Fact]
    public void SharedTextNamedOverAndOver_IsRefusedBeforeItFillsMemory()
    {
        var text = new string('长', 1_000_000);
        var cells = Enumerable.Repeat("‹<c t=\"s\"><v>0</v></c>", 100).ToArray();

        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.WithShared(SomeWorkbook.Sheet([Headings, cells]), text))).Message.ShouldContain("展开后过大");
    }

    [Fact]
    public void HeadingsOfManyPages_AreRefusedWithoutBeingCompared()
    {
        var watch = Stopwatch.StartNew();

        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.WithShared(SomeWorkbook.Sheet([[.. Enumerable.Repeat("‹<c t=\"s\"><v>0</v></c>", 40)]]), new string('长', 1_000_000))))
            .Message.ShouldContain("不是模板的标题行");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("_rels/more.rels")]
    [InlineData("xl/_rels/other.xml.rels")]
    public void ListsOfPartsOfManyPages_AreRefused(string name) =>
        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.OfSheet(SomeWorkbook.Sheet([Headings]), (name, new byte[1_100_000])))).Message.ShouldContain("展开后过大");

    [Fact]
    public void MoreThan10000Rows_AreRefused()
    {
        var rows = Enumerable.Repeat<string[]>(["6204620000", "长裤", "1"], 10_001).Prepend(Headings).ToArray();

        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.Of(rows))).Message.ShouldContain("超过 10000 行");
    }

    [Fact]
    public void Bomb_IsRefusedInBoundedMemory()
    {
        var bomb = SomeWorkbook.OfSheet(SomeWorkbook.Sheet([Headings]), ("xl/media/image1.xml", new byte[60_000_000]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<BrokenRulesException>(() => Read(bomb)).Message.ShouldContain("展开后过大");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(5_000_000);
    }

    [Fact]
    public void EntitiesAndMacros_AreRefused()
    {
        var entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + SomeWorkbook.Sheet([["&b;"]])["<?xml version=\"1.0\" encoding=\"UTF-8\"?>".Length..];
        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.OfSheet(entities))).Message.ShouldContain("已损坏");

        Should.Throw<BrokenRulesException>(() => Read(SomeWorkbook.OfSheet(SomeWorkbook.Sheet([Headings]), ("xl/vbaProject.bin", [1])))).Message.ShouldContain("含有宏");
    }

    private static GoodsSheet Read(byte[] content) => ReadGoodsFile.Read(CertificateCatalogue.Get(Typed.General), Certificate(Typed.General), "a.xlsx", content);

    private static string TextAt(string cell, string text) => $"‹<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static Certificate Certificate(string code)
    {
        var type = CertificateCatalogue.Get(code);
        var certificate = SomeCertificates.Draft(Guid.CreateVersion7(), $"{code}261026902330001", Some.Now, header => header.DestinationCode = type.Destinations.Codes is [var first, ..] ? first : "JPN");
        certificate.Invoices.Add(new Invoice { Number = "INV-1" });
        return certificate;
    }

    /// <summary>Something in every column of the type.</summary>
    private static GoodsItem Line(CertificateType type, int number)
    {
        var line = new GoodsItem { LineNumber = number };
        foreach (var column in GoodsColumns.Of(type, Certificate(type.Code)).Where(column => column.Field != GoodsFields.IsNonGoods))
        {
            var typed = column switch
            {
                { Choices.Count: > 0 } => column.Choices[^1].Value,
                { IsNumber: true } => column.Field.Maximum is null ? "1234567890123456789.12345" : "12.5",
                _ when column.Field == GoodsFields.HsCode => "0304620000",
                _ when column.Field == GoodsFields.ManufacturerCode => "102690233",
                _ when column.Field == GoodsFields.ProducerEmail => "a@b.cn",
                _ when column.Field == GoodsFields.CriterionSub || column.Field == GoodsFields.OriginCriterion || column.Field == GoodsFields.CriterionAuxiliary => "",
                _ => string.Create(CultureInfo.InvariantCulture, $"=TEXT {number:0000}")[..Math.Min(8, column.Field.MaxLength ?? 8)],
            };
            column.Field.Write(line, typed).ShouldBeNull();
        }

        return line;
    }
}
