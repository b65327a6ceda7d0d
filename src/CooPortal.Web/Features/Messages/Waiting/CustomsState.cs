using CooPortal.Operations.Customs;
using CooPortal.Web.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace CooPortal.Web.Features.Messages.Waiting;

/// <summary>Whether customs can be reached, as every page says; asked of the database every few seconds only.</summary>
public sealed class CustomsState(FindCustomsHealth health, IMemoryCache cache)
{
    private static readonly TimeSpan fresh = TimeSpan.FromSeconds(5);

    /// <param name="enterpriseId">Whose messages; null for all.</param>
    public async Task<CustomsHealth> OfAsync(Guid? enterpriseId, CancellationToken cancellationToken)
    {
        var key = (typeof(CustomsState), enterpriseId);
        if (cache.TryGetValue(key, out CustomsHealth? known))
        {
            return known!;
        }

        return cache.Set(key, await health.ExecuteAsync(enterpriseId, cancellationToken), fresh);
    }

    /// <summary>The banner's sentence; null while all is well.</summary>
    public static string? Sentence(CustomsHealth health) => health switch
    {
        { ClosedBecause: not null } => $"与海关的通道已暂停，{health.Waiting} 份报文等待发送。平台管理员处理后自动继续，无需重新申报。",
        { HasFailedTries: true, Waiting: > 0, OldestWaitingSince: { } since } =>
            $"海关系统暂时无法连接，{health.Waiting} 份报文等待发送，最早的一份提交于 {ChinaTime.Time(since)}。系统会一直自动重试，无需重新申报。",
        _ => null,
    };
}
