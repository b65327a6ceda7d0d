namespace CooPortal.Web.Infrastructure.Metrics;

/// <summary>One instrument with one set of tags.</summary>
internal sealed class MetricSeries(IReadOnlyList<double>? bounds)
{
    private readonly long[] buckets = new long[bounds?.Count ?? 0];

    public double Value { get; private set; }

    public long Count { get; private set; }

    /// <summary>Measurements up to each bound, that of the lower ones included.</summary>
    public IEnumerable<(double Bound, long Count)> Buckets => (bounds ?? []).Zip(buckets);

    public void Add(double value)
    {
        Value += value;
        Count++;
        for (var i = buckets.Length - 1; i >= 0 && value <= bounds![i]; i--)
        {
            buckets[i]++;
        }
    }

    public void Set(double value) => Value = value;
}
