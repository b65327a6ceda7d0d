using System.Diagnostics;
using System.Globalization;

namespace CooPortal.Benchmarks;

/// <summary>A program run from its start to its end: how long it took, and the most memory that it or one of its children held.</summary>
internal sealed record ProgramRun(double Seconds, double PeakMebibytes)
{
    private const string Timer = "/usr/bin/time";

    public static async Task<ProgramRun> OfAsync(string program, params IReadOnlyList<string> arguments)
    {
        var report = Path.GetTempFileName();
        var start = new ProcessStartInfo(Timer, ["-f", "%M", "-o", report, program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        var peak = (await File.ReadAllLinesAsync(report))[^1];
        File.Delete(report);
        return process.ExitCode == 0
            ? new ProgramRun(seconds, double.Parse(peak, CultureInfo.InvariantCulture) / 1024)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Concat(said)}");
    }

    /// <summary>The fastest of three: what others do on the machine only ever adds.</summary>
    public static async Task<ProgramRun> BestOfAsync(Func<Task<ProgramRun>> run)
    {
        var best = await run();
        for (var i = 1; i < 3; i++)
        {
            var next = await run();
            best = new ProgramRun(Math.Min(best.Seconds, next.Seconds), Math.Max(best.PeakMebibytes, next.PeakMebibytes));
        }

        return best;
    }

    /// <summary>Where a program is; null when it is not installed.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
