using CooPortal.Operations.Promises;
using Microsoft.Extensions.Caching.Memory;

namespace CooPortal.Web.Features.Promises.Measured;

/// <summary>The measured times, worked out every few minutes only: anybody may ask.</summary>
public sealed class MeasuredPeriods(MeasureSteps measure, IMemoryCache cache, TimeProvider clock)
{
    private static readonly TimeSpan fresh = TimeSpan.FromMinutes(5);
    private static readonly (string Title, TimeSpan Length)[] periods = [("最近 24 小时", TimeSpan.FromDays(1)), ("最近 7 天", TimeSpan.FromDays(7)), ("最近 30 天", TimeSpan.FromDays(30))];

    /// <returns>The periods and when they were measured, UTC.</returns>
    public async Task<(DateTime At, IReadOnlyList<MeasuredPeriod> Periods)> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(typeof(MeasuredPeriods), out (DateTime, IReadOnlyList<MeasuredPeriod>) known))
        {
            return known;
        }

        var (now, measured) = (clock.GetUtcNow().UtcDateTime, new List<MeasuredPeriod>());
        foreach (var (title, length) in periods)
        {
            measured.Add(new MeasuredPeriod(title, await measure.ExecuteAsync(now - length, cancellationToken)));
        }

        return cache.Set<(DateTime, IReadOnlyList<MeasuredPeriod>)>(typeof(MeasuredPeriods), (now, measured), fresh);
    }
}
