using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.GoodsImport;
using CooPortal.TestKit;

namespace CooPortal.Benchmarks;

/// <summary>A goods sheet of 10,000 lines with every usual column filled: read, checked and reported; a tenth of the lines with a fault.</summary>
internal static class GoodsImportBenchmark
{
    private const int Lines = 10_000;

    public static async Task RunAsync(TextWriter output)
    {
        var type = CertificateCatalogue.All[0];
        var certificate = SomeCertificates.Draft(Guid.CreateVersion7(), $"{type.Code}261026902330001", Some.Now);
        var watch = Stopwatch.StartNew();
        var file = GoodsWorkbook.Write(type, certificate, Enumerable.Range(1, Lines).Select(Line));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: {Lines} lines written in {watch.Elapsed.TotalSeconds:0.00} s, {file.Length / 1024} KiB"));
        for (var round = 1; round <= 3; round++)
        {
            GC.Collect();
            var before = Environment.WorkingSet;
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            watch.Restart();
            var sheet = ReadGoodsFile.Read(type, certificate, "goods.xlsx", file);
            var elapsed = watch.Elapsed;
            processor = Environment.CpuUsage.TotalTime - processor;
            using var process = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"import {round}: {sheet.Lines.Count} lines and {sheet.Problems.Count} problems in {elapsed.TotalSeconds:0.00} s ({processor.TotalSeconds:0.00} s of processor), {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024 / 1024} MiB allocated, working set {before / 1024 / 1024} → {Environment.WorkingSet / 1024 / 1024} MiB, peak of the process {process.PeakWorkingSet64 / 1024 / 1024} MiB"));
        }
    }

    private static GoodsItem Line(int number) => new()
    {
        LineNumber = number,
        HsCode = number % 10 == 0 ? "9962000000" : "6109100000",
        NameZh = $"全棉针织T恤衫第{number}款",
        NameEn = $"COTTON KNITTED T-SHIRTS STYLE {number}",
        PackageQuantity = number,
        PackageUnit = "CARTONS",
        Description = $"{number} CARTONS OF COTTON KNITTED T-SHIRTS STYLE {number}",
        Quantity = number * 60,
        QuantityUnitEn = "PIECES",
        QuantityUnitZh = "件",
        GrossWeight = number * 10.5m,
        WeightUnit = "KGS",
        UnitPrice = 2.35m,
        InvoiceValue = number * 141m,
        FobValue = number * 141m,
        ManufacturerCode = "102690233",
        ManufacturerNameZh = "宁波示范纺织有限公司",
        ManufacturerContact = "王厂长",
        ManufacturerTelephone = "057487654321",
    };
}
