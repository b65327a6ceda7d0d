using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;

namespace CooPortal.Web.Infrastructure.Startup;

/// <summary>
/// <c>dotnet CooPortal.Web.dll audit verify</c>: recomputes audit trail and issuance log with the settings of the portal, without starting it. Ends with
/// 0 when all is well, 1 when something is not, 2 when it could not look.
/// </summary>
public static class AuditCommand
{
    private const int Well = 0;
    private const int Wrong = 1;
    private const int NotLooked = 2;

    /// <summary>Whether the command line asks for it.</summary>
    public static bool IsAsked(IReadOnlyList<string> args) => args is ["audit", "verify", ..];

    /// <param name="args">What follows the command: settings as for the portal.</param>
    /// <param name="output">Takes the findings.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, Action<WebApplicationBuilder>? adjust = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var app = PortalHost.Build(args, adjust);
        if (!app.Services.GetRequiredService<TransparencyOptions>().IsSet)
        {
            await output.WriteLineAsync("没有设置 Transparency:KeyFile 和 Transparency:Folder，无法核对。");
            return NotLooked;
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var verify = scope.ServiceProvider.GetRequiredService<VerifyLog>();
        var result = Well;
        foreach (var log in scope.ServiceProvider.GetServices<SealedLog>())
        {
            var verdict = await verify.ExecuteAsync(log, CancellationToken.None);
            await output.WriteLineAsync($"{log.Title}：{verdict.Size} 条，{verdict.Heads} 个签名的树头，{(verdict.Findings.Count == 0 ? "全部相符" : $"{verdict.Findings.Count} 处不符")}");
            foreach (var finding in verdict.Findings)
            {
                await output.WriteLineAsync($"  {finding.Kind}: {finding.Text}");
                result = Wrong;
            }
        }

        return result;
    }
}
