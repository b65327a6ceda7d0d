using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates.Batches;
using CooPortal.Operations.Certificates.Query;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Benchmarks;

/// <summary>批量申报 of 1,000 drafts: from the press of the button to the last result, while customs answers what was declared already.</summary>
internal static class BatchBenchmark
{
    public static async Task RunAsync(TextWriter output)
    {
        await using var desk = await BenchmarkDesk.StartAsync();
        foreach (var round in new[] { "first, cold", "second" })
        {
            await desk.CopiesAsync(StartDeclarationBatch.Most);
            await DeclareAsync(desk, round, output);
            await desk.SettleAsync();
        }
    }

    private static async Task DeclareAsync(BenchmarkDesk desk, string round, TextWriter output)
    {
        await output.WriteLineAsync($"batch ({round}) begins");
        using var process = Process.GetCurrentProcess();
        var watch = Stopwatch.StartNew();
        var before = process.TotalProcessorTime;
        Guid batch;
        await using (var scope = desk.Open())
        {
            var drafts = new CertificateFilter { Status = CertificateStatus.Draft, TypeCode = "C" };
            batch = (await scope.ServiceProvider.GetRequiredService<StartDeclarationBatch>().ExecuteAsync(Guid.CreateVersion7(), drafts, desk.Actor, CancellationToken.None)).Id;
        }

        for (DeclarationProgress? progress = null; watch.Elapsed < TimeSpan.FromMinutes(5); await Task.Delay(100))
        {
            await using var scope = desk.Open();
            progress = await scope.ServiceProvider.GetRequiredService<FindDeclarationBatch>().ProgressAsync(batch, CancellationToken.None);
            if (progress is { IsFinished: true })
            {
                process.Refresh();
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"batch of {progress.Total} ({round}): {watch.Elapsed.TotalSeconds:0.0} s, {(process.TotalProcessorTime - before).TotalSeconds:0.0} s of the processor, {progress.Declared} declared, {progress.Refused} refused"));
                return;
            }
        }

        await output.WriteLineAsync($"batch ({round}): not finished within 5 minutes");
    }
}
