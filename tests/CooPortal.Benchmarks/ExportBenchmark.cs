using System.Diagnostics;
using System.Globalization;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Web.Features.Certificates.Query;

namespace CooPortal.Benchmarks;

/// <summary>Excel 导出 of 50,000 certificates: the reading, the sheet and the file, beside 5,000 to show what grows.</summary>
internal static class ExportBenchmark
{
    public static async Task RunAsync(TextWriter output)
    {
        foreach (var certificates in new[] { 5_000, 50_000, 50_000 })
        {
            await using var many = await ManyCertificates.CreateAsync(certificates);
            await MeasureAsync(many, output);
        }
    }

    private static async Task MeasureAsync(ManyCertificates many, TextWriter output)
    {
        await using var db = many.Database.OpenAs(many.EnterpriseId);
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var live = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();

        var rows = 0;
        long grown = 0;
        await CertificateSheet.WriteAsync(Watched(), file, CancellationToken.None);

        process.Refresh();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"export of {rows} rows: {watch.Elapsed.TotalSeconds:0.00} s, processor {(process.TotalProcessorTime - processor).TotalSeconds:0.00} s, file {file.Length / 1024.0 / 1024.0:0.0} MiB, live memory grew by at most {grown / 1024.0 / 1024.0:0.0} MiB"));

        async IAsyncEnumerable<CertificateRow> Watched()
        {
            await foreach (var row in new SearchCertificates(db).StreamAsync(new CertificateFilter()))
            {
                if (++rows % 10_000 == 0)
                {
                    grown = Math.Max(grown, GC.GetTotalMemory(forceFullCollection: true) - live);
                }

                yield return row;
            }
        }
    }
}
