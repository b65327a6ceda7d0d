using System.Globalization;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates.Query;

namespace CooPortal.Benchmarks;

/// <summary>
/// The goods sheet of 10,000 lines read and an export of 50,000 rows written by the product, openpyxl and LibreOffice, each as a process of its own:
/// once, its start included, and once more, from the difference to four times in one process.
/// </summary>
internal static class ExcelBenchmark
{
    private const int ExportRows = 50_000;
    private const int Times = 4;

    // text, comma, quote, UTF-8, from the first row
    private const string Csv = "Text - txt - csv (StarCalc):44,34,76,1";

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "excel.py");

    public static async Task RunAsync(TextWriter output)
    {
        using var office = await LibreOffice.StartAsync();
        if (await FindPythonAsync() is not { } python || office is null)
        {
            await output.WriteLineAsync("excel: left out, there is no soffice or no Python with openpyxl");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("coo-excel-").FullName;
        var goods = Path.Combine(folder, "goods.xlsx");
        await File.WriteAllBytesAsync(goods, GoodsImportBenchmark.Sheet());
        await CompareAsync(
            "read",
            output,
            times => Alone.MeasureAsync("read", goods, times),
            times => ProgramRun.OfAsync(python, Script, "read", goods, times),
            times => office.ConvertAsync($"csv:{Csv}", Copies(goods, times), folder));

        var export = Path.Combine(folder, "export.xlsx");
        var csv = Path.Combine(folder, "rows.csv");
        await Alone.MeasureAsync("write", export, "1");
        await ProgramRun.OfAsync(python, Script, "csv", export, csv);
        await CompareAsync(
            "write",
            output,
            times => Alone.MeasureAsync("write", export, times),
            times => ProgramRun.OfAsync(python, Script, "write", csv, Path.Combine(folder, "openpyxl.xlsx"), times),
            times => office.ConvertAsync("xlsx", Copies(csv, times), folder, "CSV:44,34,76,1"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What is exported; the database has no part in it.</summary>
    public static IEnumerable<CertificateRow> Rows() => Enumerable.Range(1, ExportRows).Select(number => new CertificateRow
    {
        Id = Guid.Empty,
        FilerEnterpriseId = Guid.Empty,
        Number = string.Create(CultureInfo.InvariantCulture, $"C2610269{number:D8}"),
        TypeCode = "C",
        RequestKind = RequestKind.New,
        InvoiceNumber = string.Create(CultureInfo.InvariantCulture, $"INV-2026-{number}"),
        ExporterNameZh = "宁波示范纺织有限公司",
        Exporter = "NINGBO SHIFAN TEXTILE CO., LTD. NO. 188 BUZHENG EAST ROAD, HAISHU DISTRICT, NINGBO, CHINA",
        DestinationCode = "KOR",
        GoodsCount = (number % 20) + 1,
        FobTotal = number * 141.25m,
        Currency = "USD",
        ApplicationDate = new DateOnly(2026, 3, 5),
        IssuedOn = new DateOnly(2026, 3, 6),
        PrintStatus = PrintStatus.Pending,
        Status = CertificateStatus.Approved,
        IsShelved = false,
        Version = 1,
        CreatedAt = new DateTime(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc).AddSeconds(number),
        CreatedByName = "王管理",
    });

    private static async Task CompareAsync(string what, TextWriter output, params Func<string, Task<ProgramRun>>[] programs)
    {
        var once = new ProgramRun[programs.Length];
        var further = new double[programs.Length];
        for (var i = 0; i < programs.Length; i++)
        {
            once[i] = await ProgramRun.BestOfAsync(() => programs[i]("1"));
            var often = await ProgramRun.BestOfAsync(() => programs[i](Times.ToString(CultureInfo.InvariantCulture)));
            further[i] = (often.Seconds - once[i].Seconds) / (Times - 1);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"excel {what}, {new[] { "product", "openpyxl", "LibreOffice" }[i]}: once {once[i].Seconds:0.00} s ({once[i].Seconds / once[0].Seconds:0.0} times the product), once more {further[i]:0.00} s ({further[i] / further[0]:0.0}), at most {once[i].PeakMebibytes:0} MiB ({once[i].PeakMebibytes / once[0].PeakMebibytes:0.0})"));
        }
    }

    private static string[] Copies(string file, string times)
    {
        var copies = Enumerable.Range(1, int.Parse(times, CultureInfo.InvariantCulture)).Select(i => Path.Combine(Path.GetDirectoryName(file)!, $"copy{i}{Path.GetExtension(file)}")).ToArray();
        foreach (var copy in copies)
        {
            File.Copy(file, copy, overwrite: true);
        }

        return copies;
    }

    private static async Task<string?> FindPythonAsync()
    {
        foreach (var python in new[] { ProgramRun.Find("python3"), "/usr/bin/python3" }.OfType<string>().Where(File.Exists))
        {
            try
            {
                await ProgramRun.OfAsync(python, "-c", "import openpyxl");
                return python;
            }
            catch (InvalidOperationException)
            {
                // another Python may have it
            }
        }

        return null;
    }
}
