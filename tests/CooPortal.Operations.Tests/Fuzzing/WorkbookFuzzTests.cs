using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.GoodsImport;
using CooPortal.TestKit;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Fuzzing;

public sealed class WorkbookFuzzTests
{
    private static readonly CertificateType Type = CertificateCatalogue.Get(Typed.General);

    [Fact]
    public void Workbook_OfAnyBytes_IsReadOrRefused()
    {
        var certificate = SomeCertificates.Draft(Guid.CreateVersion7(), $"{Typed.General}261026902330001", Some.Now, header => header.DestinationCode = "JPN");
        certificate.Invoices.Add(new Invoice { Number = "INV-1" });
        var report = new Fuzzer("xlsx", Samples(certificate))
        {
            Parse = bytes =>
            {
                var sheet = ReadGoodsFile.Read(Type, certificate, "a.xlsx", bytes);
                return $"{Math.Min(3, sheet.Lines.Count)} {string.Concat(sheet.Problems.Select(problem => problem.Reason).Distinct().Take(3))}";
            },
            Refusals = [typeof(BrokenRulesException)],
            Change = ZipParts.Change,
            Count = 1_000,
            MostAllocated = 400_000_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(5);
    }

    private static IEnumerable<byte[]> Samples(Certificate certificate)
    {
        string[] headings = ["HS 编码", "货物名称（中文）", "标准货物数/重量"];
        yield return SomeWorkbook.Of(headings, ["6204620000", "长裤", "3000"], ["9962000000", "裙", "-5"]);
        yield return SomeWorkbook.OfSheet(SomeWorkbook.Sheet(
            [headings, ["‹<c r=\"A2\"><v>6204620000</v></c>", "‹<c r=\"B2\" t=\"str\"><f>A1</f><v>x</v></c>", "‹<c r=\"C2\" t=\"b\"><v>1</v></c>"], ["‹<c r=\"A3\" t=\"e\"><v>#REF!</v></c>", "裤", "1.5"]],
            "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>"));
        yield return SomeWorkbook.WithShared(SomeWorkbook.Sheet([headings, ["‹<c t=\"s\"><v>0</v></c>", "‹<c t=\"s\"><v>1</v></c>", "2"]]), "6204620000", "裙");
        yield return GoodsWorkbook.Write(Type, certificate, [new GoodsItem { LineNumber = 1, HsCode = "6204620000", NameZh = "长裤", Description = "TROUSERS" }]);
    }
}
