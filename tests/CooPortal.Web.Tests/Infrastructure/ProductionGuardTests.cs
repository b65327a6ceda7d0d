using System.Collections.Concurrent;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using CooPortal.Web.Infrastructure.Startup;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Infrastructure;

public sealed class ProductionGuardTests
{
    private static readonly byte[] Secret = new byte[32];

    [Theory]
    [InlineData("Portal:PublicOrigin", "http://portal.example.cn", "PublicOrigin")]
    [InlineData("Customs:Address", "http://customs.example.cn/", "Customs:Address")]
    [InlineData("Customs:Address", "https://127.0.0.1:5090/", "Customs:Address")]
    [InlineData("Cards:Revocation", "Off", "Revocation")]
    [InlineData("Demo:Seed", "true", "Demo:Seed")]
    [InlineData("DataProtection:CertificateFile", "", "CertificateFile")]
    [InlineData("Roles", "web,worker", "Transparency:KeyFile")]
    public async Task Production_OnADemoSetting_DoesNotStartAndNamesIt(string key, string value, string named)
    {
        await using var database = await TestDatabase.CreateAsync();

        var refusal = await RefusalAsync(database, new() { [key] = value });

        refusal.Reasons.ShouldContain(reason => reason.Contains(named));
    }

    [Fact]
    public async Task Production_WithAFixedCaptcha_DoesNotStart()
    {
        await using var database = await TestDatabase.CreateAsync();

        var failure = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync(database, new() { ["Login:Captcha:FixedAnswer"] = "0000" }));

        failure.Message.ShouldContain("FixedAnswer");
    }

    [Fact]
    public async Task Production_OnDemoData_DoesNotStart()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var db = database.Open())
        {
            db.Enterprises.Add(new Enterprise { SocialCreditCode = Some.SocialCreditCode, OrganisationCode = "102690233", NameZh = "示范", IsDemo = true, RegisteredAt = Some.Now });
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        var refusal = await RefusalAsync(database, []);

        refusal.Reasons.ShouldContain(reason => reason.Contains("demo enterprises"));
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    public async Task Production_WithoutASecondFactor_IsWarnedAbout_ButNoReasonToRefuse(string asked, int warnings)
    {
        await using var database = await TestDatabase.CreateAsync();
        var lines = new ConcurrentQueue<string>();

        var refusal = await Should.ThrowAsync<ProductionRefusedException>(() => StartAsync(database, new() { ["Login:SecondFactor"] = asked }, lines));

        lines.Count(line => line.Contains("Login:SecondFactor is false")).ShouldBe(warnings);
        refusal.Reasons.ShouldNotContain(reason => reason.Contains("SecondFactor"));
    }

    private static async Task<ProductionRefusedException> RefusalAsync(TestDatabase database, Dictionary<string, string?> wrong) =>
        await Should.ThrowAsync<ProductionRefusedException>(() => StartAsync(database, wrong));

    private static async Task StartAsync(TestDatabase database, Dictionary<string, string?> wrong, ConcurrentQueue<string>? heard = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Portal:PublicOrigin"] = "https://portal.example.cn",
            ["Database:ConnectionString"] = database.Options.ConnectionString,
            ["Database:DataKey"] = database.Options.DataKey,
            ["Customs:Address"] = "https://customs.example.cn/",
            ["CheckCodes:Keys:0"] = Convert.ToBase64String(Secret),
            ["Customs:Outgoing:0:Id"] = "portal-1",
            ["Customs:Outgoing:0:Secret"] = Convert.ToBase64String(Secret),
            ["Customs:Outgoing:0:NotAfter"] = "2099-01-01T00:00:00Z",
            ["Customs:Incoming:0:Id"] = "customs-1",
            ["Customs:Incoming:0:Secret"] = Convert.ToBase64String(Secret),
            ["Customs:Incoming:0:NotAfter"] = "2099-01-01T00:00:00Z",
            ["Roles"] = "web",
            ["Serilog:MinimumLevel:Default"] = "Fatal",
        };
        foreach (var (key, value) in wrong)
        {
            settings[key] = value;
        }

        await using var app = PortalHost.Build(["--environment", "Production"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseTestServer();
        });
        if (heard is not null)
        {
            app.Services.GetRequiredService<ILoggerFactory>().AddProvider(new LogListener(heard, LogLevel.Warning));
        }

        await app.StartAsync();
    }
}
