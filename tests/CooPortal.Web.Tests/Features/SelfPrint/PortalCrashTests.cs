using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Documents;
using CooPortal.PrintAgent;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>
/// The portal dies each time when a step of a print job is committed and nobody has been told: claim, begin, report, answer. Real
/// processes, one job.
/// </summary>
public sealed class PortalCrashTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-crash-");
    private readonly int agentPort = PortalProcess.FreePort();
    private TestDatabase database = null!;
    private PortalProcess portal = null!;
    private WebApplication agent = null!;

    private string Paper => Path.Combine(folder.FullName, "paper");

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        portal = new PortalProcess(database, Path.Combine(folder.FullName, "documents"), agentPort);
        agent = AgentHost.Build(
            [
                "--environment", "Development", "--Port", $"{agentPort}", "--TrustedPortals:0", portal.Origin, "--DataFolder", Path.Combine(folder.FullName, "agent"),
                "--SystemCards", "false", "--Printer", $"file:{Paper}", "--PollSeconds", "1",
            ],
            builder => builder.Logging.ClearProviders());
        await agent.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await agent.StopAsync();
        await agent.DisposeAsync();
        portal.Dispose();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Portal_KilledAfterEachStepOfAJob_PrintsOnceAndLosesNothing()
    {
        var certificate = await SeedAsync();
        await portal.StartAsync("claim");
        using var browser = new PortalBrowser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await browser.OpenAsync(portal.Origin + "/accounts/login");
        await browser.SignInAsync("admin");
        await PairAsync(browser);
        await PrintAsync(browser, certificate);

        await portal.DiesAsync();
        (await JobAsync()).State.ShouldBe(PrintJobState.Leased);
        await EndLeaseAsync();

        await portal.StartAsync("begin");
        await portal.DiesAsync();
        (await JobAsync()).State.ShouldBe(PrintJobState.Sending);
        Printed().ShouldBe(0);

        await portal.StartAsync("report");
        await portal.DiesAsync();
        (await JobAsync()).State.ShouldBeOneOf(PrintJobState.Printing, PrintJobState.Ended);

        await portal.StartAsync("answer");
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("#print-question") is not null, "the question is asked");
        var answer = browser.Page.QuerySelector("#print-question form")!.GetAttribute("action")!;
        var token = browser.Token;
        await Should.ThrowAsync<HttpRequestException>(() => browser.PostAsync(answer, [new("printed", "true"), new("__RequestVerificationToken", token)]));
        await portal.DiesAsync();

        await portal.StartAsync();
        await browser.PostAsync(answer, [new("printed", "true"), new("__RequestVerificationToken", token)]);
        browser.Page.QuerySelector("#print-question").ShouldBeNull();
        var job = await JobAsync();
        job.State.ShouldBe(PrintJobState.Confirmed);
        job.Attempt.ShouldBe(2);
        Printed().ShouldBe(1);
        await using var db = database.Open();
        (await db.OutboxMessages.CountAsync()).ShouldBe(1);
        var end = await db.Certificates.InEveryEnterprise().SingleAsync();
        end.PrintCount.ShouldBe(1);
        end.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Requested);
    }

    private async Task PairAsync(PortalBrowser browser)
    {
        await browser.OpenAsync("/self-print/print");
        await browser.SubmitAsync(browser.Form("/self-print/pairing"));
        await AgentStage.OpenAgentAsync(browser);
        browser.Headers["Origin"] = $"http://127.0.0.1:{agentPort}";
        await browser.SubmitAsync(browser.Page.Forms[0]);
        browser.Headers.Remove("Origin");
        await browser.SubmitAsync(browser.Page.Forms.First(form => form.GetAttribute("action")!.StartsWith("/self-print/pairing/confirm/", StringComparison.Ordinal)));
    }

    /// <summary>The agent may have claimed, and the portal died, before the browser has its list again.</summary>
    private static async Task PrintAsync(PortalBrowser browser, Certificate certificate)
    {
        try
        {
            await browser.PostAsync("/self-print/print/original", [new("ids", $"{certificate.Id}"), new("__RequestVerificationToken", browser.Token)]);
        }
        catch (HttpRequestException)
        {
            // What counts is in the database.
        }
    }

    private int Printed() => Directory.Exists(Paper) ? Directory.GetFiles(Paper, "*.pdf").Length : 0;

    private async Task<PrintJob> JobAsync()
    {
        await using var db = database.Open();
        return await db.PrintJobs.InEveryEnterprise().AsNoTracking().SingleAsync();
    }

    /// <summary>Ninety seconds pass.</summary>
    private async Task EndLeaseAsync()
    {
        await using var db = database.Open();
        var past = DateTime.UtcNow.AddSeconds(-1);
        await db.PrintJobs.InEveryEnterprise().ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, past));
    }

    private async Task<Certificate> SeedAsync()
    {
        var enterprise = Some.Enterprise();
        var user = new User
        {
            EnterpriseId = enterprise.Id,
            UserName = "admin",
            NormalisedUserName = "admin",
            PasswordHash = Operations.Accounts.PasswordHash.Create(TestPortal.Password),
            FullName = "王管理",
            Role = UserRole.Administrator,
            CreatedAt = Some.Now,
        };
        await using var db = database.Open();
        db.AddRange(enterprise, user);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        var store = new DocumentStore(new DocumentOptions { Folder = Path.Combine(folder.FullName, "documents") });
        return await AgentStage.AddPrintableAsync(db, store, user);
    }
}
