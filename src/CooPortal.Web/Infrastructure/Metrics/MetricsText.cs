using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using CooPortal.Operations.Health;

namespace CooPortal.Web.Infrastructure.Metrics;

/// <summary>
/// Listens to the meters of portal, web server and runtime and writes them in the text form of Prometheus. Names follow OpenTelemetry: dots become
/// underscores, the unit becomes an ending.
/// </summary>
public sealed class MetricsText : IDisposable
{
    private static readonly string[] Meters = [PortalMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Net.Http", "System.Runtime"];

    // the bounds that OpenTelemetry advises for seconds
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly MeterListener listener = new();
    private readonly Lock guard = new();
    private readonly SortedDictionary<string, (Instrument Instrument, SortedDictionary<string, MetricSeries> Series)> instruments = new(StringComparer.Ordinal);

    public MetricsText()
    {
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (guard)
        {
            foreach (var (name, (instrument, series)) in instruments)
            {
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Line(instrument.Description)}\n# TYPE {name} {KindOf(instrument)}\n");
                foreach (var (tags, one) in series)
                {
                    Write(text, name, tags, instrument, one);
                }
            }
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Write(StringBuilder text, string name, string tags, Instrument instrument, MetricSeries series)
    {
        if (KindOf(instrument) != "histogram")
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{Braces(tags)} {series.Value}\n");
            return;
        }

        foreach (var (bound, count) in series.Buckets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Braces(tags, $"le=\"{bound.ToString(CultureInfo.InvariantCulture)}\"")} {count}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{Braces(tags, "le=\"+Inf\"")} {series.Count}\n{name}_sum{Braces(tags)} {series.Value}\n{name}_count{Braces(tags)} {series.Count}\n");
    }

    private static string Braces(string tags, string more = "") => (tags.Length, more.Length) switch
    {
        (0, 0) => "",
        (0, _) or (_, 0) => $"{{{tags}{more}}}",
        _ => $"{{{tags},{more}}}",
    };

    private static string KindOf(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter"
            : "gauge";
    }

    private static string NameOf(Instrument instrument)
    {
        var name = Plain(instrument.Name);
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return KindOf(instrument) == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    private static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Line(string? text) => (text ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string TagsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var sorted = tags.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return string.Join(',', sorted.Select(tag =>
            $"{Plain(tag.Key)}=\"{Line(Convert.ToString(tag.Value, CultureInfo.InvariantCulture)).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (name, key, kind) = (NameOf(instrument), TagsOf(tags), KindOf(instrument));
        lock (guard)
        {
            if (!instruments.TryGetValue(name, out var found))
            {
                instruments[name] = found = (instrument, new SortedDictionary<string, MetricSeries>(StringComparer.Ordinal));
            }

            if (!found.Series.TryGetValue(key, out var series))
            {
                found.Series[key] = series = new MetricSeries(kind == "histogram" ? Bounds : null);
            }

            // what is observed tells its whole value each time, also a counter
            if (instrument.IsObservable)
            {
                series.Set(value);
            }
            else
            {
                series.Add(value);
            }
        }
    }
}
