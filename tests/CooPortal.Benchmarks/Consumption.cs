using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace CooPortal.Benchmarks;

/// <summary>What this process used since it was made: processor, memory handed out, and how often EF Core had to work a query out anew.</summary>
internal sealed class Consumption : IDisposable
{
    private readonly Process _process = Process.GetCurrentProcess();
    private readonly TimeSpan _processor;
    private readonly long _allocated = GC.GetTotalAllocatedBytes();
    private readonly Dictionary<string, (long First, long Last)> _counters = [];
    private readonly MeterListener _listener = new();

    public Consumption()
    {
        _processor = _process.TotalProcessorTime;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Microsoft.EntityFrameworkCore")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            _counters[instrument.Name] = (_counters.TryGetValue(instrument.Name, out var known) ? known.First : value, value));
        _listener.Start();
        _listener.RecordObservableInstruments();
    }

    /// <summary>Per piece of work.</summary>
    public string Per(int pieces)
    {
        _process.Refresh();
        _listener.RecordObservableInstruments();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"processor {(_process.TotalProcessorTime - _processor).TotalMilliseconds / pieces:0.0} ms, {(GC.GetTotalAllocatedBytes() - _allocated) / 1048576.0 / pieces:0.0} MiB allocated, {Counted("queries") / (double)pieces:0.0} queries of which {Counted("compiled_query_cache_misses") / (double)pieces:0.00} worked out anew, {Counted("savechanges") / (double)pieces:0.0} saves");
    }

    public void Dispose()
    {
        _listener.Dispose();
        _process.Dispose();
    }

    private long Counted(string name) => _counters.TryGetValue($"microsoft.entityframeworkcore.{name}", out var counted) ? counted.Last - counted.First : 0;
}
