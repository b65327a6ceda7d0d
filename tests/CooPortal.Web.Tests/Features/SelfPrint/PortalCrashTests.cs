using System.Net.Sockets;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Printing;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>
/// One original, one real printer, and a portal that is killed immediately before and immediately after every commit on the job's way. The
/// same agent lives through it all, as on the exporter's computer.
/// </summary>
public sealed class PortalCrashTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-crash-");
    private readonly int agentPort = AgentStage.FreePort();
    private TestDatabase database = null!;
    private IppPrinterProgram printer = null!;
    private PortalProcess portal = null!;
    private WebApplication agent = null!;

    private string Documents => Path.Combine(folder.FullName, "documents");

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        // The printer works until it is told to finish, so that there is a time between its taking the document and its end.
        printer = await IppPrinterProgram.StartAsync("while [ ! -e $FOLDER/finish ]; do sleep 0.1; done; echo 'ATTR: job-impressions-completed=2' >&2");
        portal = new PortalProcess(database, Documents, agentPort);
        agent = await AgentStage.StartAgentAsync(folder, portal.Origin, agentPort, printer.Uri);
    }

    public async Task DisposeAsync()
    {
        await agent.StopAsync();
        await agent.DisposeAsync();
        portal.Dispose();
        printer.Dispose();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Portal_KilledAtEveryCommitOfAnOriginalsWay_PrintsItOnceAndLosesNothing()
    {
        var certificate = await SeedAsync();
        await portal.StartAsync($"{nameof(ClaimPrintJob)}:before");
        using var browser = await AgentStage.SignInAsync(portal.Origin, "admin");
        await AgentStage.PairAsync(browser, $"http://127.0.0.1:{agentPort}", "Ready");
        await OrderAsync(browser, certificate);
        await DiedAsync(PrintJobState.Queued, PrintStatus.Pending, paper: 0);

        await DiesAtAsync(nameof(ClaimPrintJob), "after", PrintJobState.Leased, PrintStatus.Pending, paper: 0);
        await EndLeaseAsync();
        await DiesAtAsync(nameof(BeginPrintJob), "before", PrintJobState.Leased, PrintStatus.Pending, paper: 0);
        await DiesAtAsync(nameof(BeginPrintJob), "after", PrintJobState.Sending, PrintStatus.Pending, paper: 0);
        await DiesAtAsync(nameof(ReportPrintJob), "before", PrintJobState.Sending, PrintStatus.Pending, paper: 1);
        await DiesAtAsync(nameof(ReportPrintJob), "after", PrintJobState.Printing, PrintStatus.Printed, paper: 1);
        await File.WriteAllTextAsync(Path.Combine(printer.Folder, "finish"), "");
        await DiesAtAsync(nameof(ReportPrintJob), "before", PrintJobState.Printing, PrintStatus.Printed, paper: 1);
        await DiesAtAsync(nameof(ReportPrintJob), "after", PrintJobState.Ended, PrintStatus.Printed, paper: 1);

        await portal.StartAsync($"{nameof(AnswerPrintJob)}:before");
        await AgentStage.UntilAsync(browser, "/self-print/print", page => page.QuerySelector("#print-question") is not null, "the question is asked");
        var answer = browser.Page.QuerySelector("#print-question form")!.GetAttribute("action")!;
        KeyValuePair<string, string>[] yes = [new("printed", "true"), new("__RequestVerificationToken", browser.Token)];
        await AnswerInVainAsync(browser, answer, yes);
        await DiedAsync(PrintJobState.Ended, PrintStatus.Printed, paper: 1);

        await portal.StartAsync($"{nameof(AnswerPrintJob)}:after");
        await AnswerInVainAsync(browser, answer, yes);
        await DiedAsync(PrintJobState.Confirmed, PrintStatus.Printed, paper: 1);

        await portal.StartAsync();
        await browser.PostAsync(answer, yes);
        await browser.OpenAsync("/self-print/print");
        browser.Page.QuerySelector("#print-question").ShouldBeNull();
        await using var db = database.Open();
        var end = await db.Certificates.InEveryEnterprise().SingleAsync();
        end.PrintCount.ShouldBe(1);
        end.ActiveOriginalJobId.ShouldBeNull();
        end.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.Requested);
        (await db.OutboxMessages.CountAsync()).ShouldBe(1);
        var job = await db.PrintJobs.InEveryEnterprise().SingleAsync();
        job.Outcome.ShouldBe(PrintOutcome.Proven);
        job.Attempt.ShouldBe(2);
    }

    /// <summary>The portal dies under the answer.</summary>
    private static async Task AnswerInVainAsync(PortalBrowser browser, string answer, IEnumerable<KeyValuePair<string, string>> yes)
    {
        try
        {
            await browser.PostAsync(answer, yes);
        }
        catch (Exception dead) when (dead is HttpRequestException or SocketException)
        {
            return;
        }

        throw new InvalidOperationException($"The portal answered {browser.Status}: {browser.Page.Body?.TextContent}");
    }

    private async Task DiesAtAsync(string verb, string moment, PrintJobState state, PrintStatus status, int paper)
    {
        await portal.StartAsync($"{verb}:{moment}");
        await DiedAsync(state, status, paper);
    }

    /// <summary>What the dead portal left behind, and what lies in the printer.</summary>
    private async Task DiedAsync(PrintJobState state, PrintStatus status, int paper)
    {
        await portal.DiesAsync();
        await using var db = database.Open();
        (await db.PrintJobs.InEveryEnterprise().SingleAsync()).State.ShouldBe(state);
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync();
        certificate.PrintStatus.ShouldBe(status);
        certificate.CustomsArchiveStatus.ShouldBe(state == PrintJobState.Confirmed ? CustomsArchiveStatus.Requested : CustomsArchiveStatus.NotArchived);
        printer.Documents("coo-").ShouldBe(paper);
    }

    /// <summary>The agent may claim, and the portal die, before the browser has its list again.</summary>
    private static async Task OrderAsync(PortalBrowser browser, Certificate certificate)
    {
        try
        {
            await browser.PostAsync("/self-print/print/original", [new("ids", $"{certificate.Id}"), new("__RequestVerificationToken", browser.Token)]);
        }
        catch (Exception dead) when (dead is HttpRequestException or SocketException)
        {
            // What counts is in the database.
        }
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
        var user = TestPortal.SomeUser("admin", enterprise.Id, UserRole.Administrator);
        await using var db = database.Open();
        db.AddRange(enterprise, user);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return await AgentStage.AddPrintableAsync(db, new DocumentStore(new DocumentOptions { Folder = Documents }), user);
    }
}
