using CooPortal.Operations.Data;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.PublicLog;

/// <summary>audit verify, as an operator runs it: the portal's program with the portal's settings.</summary>
public sealed class AuditCommandTests
{
    [Fact]
    public async Task Verify_OnSoundLogs_EndsWellAndOnAChangedRowNamesIt()
    {
        await using var stage = await LogPortal.StartAsync();
        await stage.IssueAsync(2);
        await using (var scope = stage.Portal.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
            await scope.ServiceProvider.GetRequiredService<SealLog>().ExecuteAsync(scope.ServiceProvider.GetRequiredService<AuditLog>(), everything: true, CancellationToken.None);
        }

        var (sound, report) = await RunAsync(stage);
        sound.ShouldBe(0, report);
        report.ShouldContain("issuance-log：2 条，1 个签名的树头，全部相符");

        await using (var db = stage.Portal.Database.Open())
        {
            await db.AuditEntries.Where(row => row.Action == "Test").ExecuteUpdateAsync(set => set.SetProperty(row => row.ActorName, "无名"));
        }

        var (changed, findings) = await RunAsync(stage);
        changed.ShouldBe(1);
        findings.ShouldContain("Changed: 第 ");
        findings.ShouldContain("被修改");
    }

    private static async Task<(int Code, string Output)> RunAsync(LogPortal stage)
    {
        using var program = new ProgramProcess(typeof(PortalHost), new Uri("http://localhost"), TestPortal.SettingsOf(stage.Portal.Database).Concat(LogPortal.SettingsOf(stage.Folder)).ToDictionary());
        var code = await program.RunAsync("audit", "verify");
        return (code, program.LastWords);
    }
}
