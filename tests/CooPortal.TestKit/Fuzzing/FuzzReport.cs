using System.Diagnostics;
using System.Globalization;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>What became of the inputs of one parser.</summary>
public sealed class FuzzReport(string subject)
{
    private static readonly Lock Writing = new();

    public int Inputs { get; internal set; }

    public int Taken { get; private set; }

    public int Refused => Inputs - Taken;

    /// <summary>Outcomes that differ in more than places and values.</summary>
    public int Outcomes { get; internal set; }

    public TimeSpan Elapsed { get; internal set; }

    public TimeSpan Slowest { get; private set; }

    public long MostAllocated { get; private set; }

    internal void Add(bool taken, TimeSpan took, long allocated)
    {
        Taken += taken ? 1 : 0;
        Slowest = took > Slowest ? took : Slowest;
        MostAllocated = Math.Max(MostAllocated, allocated);
    }

    internal void Write()
    {
        if (Environment.GetEnvironmentVariable("COOPORTAL_FUZZ_REPORT") is not { Length: > 0 } file)
        {
            return;
        }

        using var process = Process.GetCurrentProcess();
        lock (Writing)
        {
            File.AppendAllText(file, string.Create(
                CultureInfo.InvariantCulture,
                $"| {subject} | {Inputs:N0} | {100d * Taken / Inputs:0.0} % | {Outcomes} | {Elapsed.TotalMicroseconds / Inputs:0} µs | {Slowest.TotalMilliseconds:0} ms | {MostAllocated / 1024d / 1024:0.0} MB | {process.PeakWorkingSet64 / 1024 / 1024} MB |\n"));
        }
    }
}
