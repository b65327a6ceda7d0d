using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Operations.GoodsImport;
using CooPortal.Web.Features.Certificates.Query;

namespace CooPortal.Benchmarks;

/// <summary>Work that this program does as a process of its own, so that its memory and its start are that work's only.</summary>
internal static class Alone
{
    public const string Word = "alone";

    public static Task<ProgramRun> MeasureAsync(params IReadOnlyList<string> work) =>
        ProgramRun.OfAsync("dotnet", [typeof(Alone).Assembly.Location, Word, .. work]);

    /// <returns>What a process of its own said.</returns>
    public static async Task<string> AskAsync(params IReadOnlyList<string> work)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Alone).Assembly.Location, Word, .. work]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"It ended with {process.ExitCode}.");
    }

    public static async Task RunAsync(string[] work, TextWriter output)
    {
        switch (work)
        {
            case ["read", var file, var times]:
                await RepeatAsync(times, () => ReadAsync(file));
                break;
            case ["write", var file, var times]:
                await RepeatAsync(times, () => WriteAsync(file));
                break;
            case ["types"]:
                await output.WriteLineAsync(TypeCost.Measure());
                break;
            default:
                throw new ArgumentException(string.Join(' ', work), nameof(work));
        }
    }

    private static async Task RepeatAsync(string times, Func<Task> work)
    {
        for (var i = int.Parse(times, CultureInfo.InvariantCulture); i > 0; i--)
        {
            await work();
        }
    }

    private static async Task ReadAsync(string file)
    {
        var type = CertificateCatalogue.All[0];
        ReadGoodsFile.Read(type, GoodsImportBenchmark.Certificate(type), Path.GetFileName(file), await File.ReadAllBytesAsync(file));
    }

    private static async Task WriteAsync(string file)
    {
        await using var stream = File.Create(file);
        await CertificateSheet.WriteAsync(ExcelBenchmark.Rows().ToAsyncEnumerable(), stream, CancellationToken.None);
    }
}
