using System.Collections.Concurrent;
using System.Diagnostics;
using CooPortal.Operations.Tracing;

namespace CooPortal.Operations.Tests;

/// <summary>The portal's spans that ended since it was made, of every test that runs meanwhile.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PortalTraces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public List<Activity> With(string tag, string value) => [.. _ended.Where(span => value.Equals(span.GetTagItem(tag)))];

    public void Dispose() => _listener.Dispose();
}
