using System.Globalization;

namespace CooPortal.Web.Tests.Faults;

/// <summary>Counts of one run.</summary>
internal sealed class FaultReport
{
    private readonly Dictionary<string, int> counts = [];

    public void Add(string what, int count = 1)
    {
        lock (counts)
        {
            counts[what] = counts.GetValueOrDefault(what) + count;
        }
    }

    public int this[string what]
    {
        get
        {
            lock (counts)
            {
                return counts.GetValueOrDefault(what);
            }
        }
    }

    /// <summary>As lines of a table, in the order of the first counts.</summary>
    public string Table(string title)
    {
        lock (counts)
        {
            return string.Join('\n', counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"| {count.Key} | {count.Value} |")).Prepend("|---|---|").Prepend($"| {title} | |"));
        }
    }
}
