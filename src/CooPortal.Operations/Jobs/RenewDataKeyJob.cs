using CooPortal.Operations.Data.Encryption;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CooPortal.Operations.Jobs;

/// <summary>While former data keys are configured: writes anew what they encrypted, a few minutes at a time, on one node at a time.</summary>
[DisallowConcurrentExecution]
public sealed class RenewDataKeyJob(IServiceScopeFactory scopes) : IJob
{
    public const string Name = "renew-data-key";

    public const string NothingLeft = "没有记录使用旧密钥";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan WorkAtMost = TimeSpan.FromMinutes(8);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await scopes.RunLeasedAsync(Name, Every, services => RenewAsync(services, cancellationToken), cancellationToken);

    private static async Task<string> RenewAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        await services.GetRequiredService<RenewProtectedColumns>().ExecuteAsync(WorkAtMost, cancellationToken) switch
        {
            (0, true) => NothingLeft,
            (var renewed, true) => $"改写 {renewed} 条",
            var (renewed, _) => $"改写 {renewed} 条，尚未完成",
        };
}
