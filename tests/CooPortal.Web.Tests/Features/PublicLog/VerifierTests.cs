using System.Diagnostics;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.PublicLog;

/// <summary>The verifier that the portal hands out, run by Python against the portal's own socket: another language, another hand at the formats.</summary>
public sealed class VerifierTests : IAsyncLifetime
{
    private LogPortal stage = null!;
    private string verifier = null!;

    private string Log => new Uri(stage.Portal.Address, "/issuance-log").AbsoluteUri;

    private string State => Path.Combine(stage.Folder, "watched.json");

    public async Task InitializeAsync()
    {
        stage = await LogPortal.StartAsync(listens: true);
        verifier = Path.Combine(stage.Folder, "verify_issuance.py");
        using var http = new HttpClient();
        await File.WriteAllBytesAsync(verifier, await http.GetByteArrayAsync(new Uri($"{Log}/verifier")));
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task ProofFile_OfAnIssue_IsProvedAndAChangedOneIsNot()
    {
        var certificate = (await stage.IssueAsync(7))[4];
        using var filer = new PortalBrowser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await filer.OpenAsync(stage.Portal.Address.AbsoluteUri);
        await filer.SignInAsync("admin");
        await filer.OpenAsync($"/certificates/issuance/{certificate.Id:D}");
        await filer.OpenAsync(filer.Page.QuerySelector("a[href^='/certificates/issuance/proof/']")!.GetAttribute("href")!);
        var file = Path.Combine(stage.Folder, "proof.json");
        var proof = await filer.Response.Content.ReadAsStringAsync();
        await File.WriteAllTextAsync(file, proof);
        await stage.IssueAsync(6);

        (await RunAsync("proof", file)).ShouldBe((0, $"OK {certificate.Number} issue {certificate.UpdatedAt:yyyy-MM-ddTHH:mm:ssZ} is entry 4 of localhost/issuance-log"));
        (await RunAsync("proof", file, "--log", Log)).Code.ShouldBe(0);

        foreach (var (from, to, said) in new[]
        {
            (certificate.Number, certificate.Number[..^1] + "9", "NOT IN THE LOG"),
            ("\"issue\"", "\"cancel\"", "NOT IN THE LOG"),
            ("\"leaf_index\": 4", "\"leaf_index\": 3", "NOT IN THE LOG"),
            ("issuance-log\\n7\\n", "issuance-log\\n8\\n", "SIGNATURE"),
        })
        {
            await File.WriteAllTextAsync(file, proof.Replace(from, to, StringComparison.Ordinal));
            var (code, line) = await RunAsync("proof", file);
            code.ShouldBe(1, from);
            line.ShouldStartWith(said);
        }
    }

    [Fact]
    public async Task Watcher_OfALogThatOnlyGrows_IsContentAndOtherwiseNamesWhatHappened()
    {
        var certificates = await stage.IssueAsync(5);
        (await WatchAsync()).ShouldBe((0, "OK localhost/issuance-log grew from 0 to 5 entries and nothing else changed"));
        await stage.IssueAsync(4);
        (await WatchAsync()).ShouldBe((0, "OK localhost/issuance-log grew from 5 to 9 entries and nothing else changed"));

        await using var db = stage.Portal.Database.Open(clock: stage.Portal.Clock);
        await RenumberAsync(certificates[2].Number, "C261026902339999");
        (await WatchAsync("--all")).ShouldBe((1, "TAMPERED: entry 2 was changed since it was first seen"));
        await RenumberAsync("C261026902339999", certificates[2].Number);
        (await WatchAsync("--all")).Code.ShouldBe(0);

        await db.LogCheckpoints.Where(row => row.Log == LogName.Issuance && row.Size > 5).ExecuteDeleteAsync();
        await db.LogLeaves.Where(row => row.Log == LogName.Issuance && row.Number >= 5).ExecuteDeleteAsync();
        (await WatchAsync()).ShouldBe((1, "ROLLED BACK: the log had 9 entries, now it has 5"));

        // the operator hides the file and lets the log grow in another way
        File.Delete(stage.CheckpointFile);
        await db.IssuanceEvents.InEveryEnterprise().OrderByDescending(row => row.At).Take(1).ExecuteDeleteAsync();
        await stage.ChangeAsync(certificates[0].Id, row => row.ApplyPrint(PrintEvent.OriginalMayBeOnPaper));
        await stage.SealAsync();
        (await WatchAsync()).ShouldBe((1, "FORKED: two different logs of 9 entries"));
        await stage.IssueAsync(2);
        (await WatchAsync()).ShouldBe((1, "FORKED: the log of 11 entries does not begin with the 9 entries that were signed before"));

        async Task RenumberAsync(string from, string to) =>
            await db.IssuanceEvents.InEveryEnterprise().Where(row => row.Number == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, to));
    }

    private Task<(int Code, string LastLine)> WatchAsync(params string[] more) => RunAsync(["watch", Log, "--state", State, .. more]);

    private async Task<(int Code, string LastLine)> RunAsync(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [verifier, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var problem = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        (await problem).ShouldBeEmpty();
        return (python.ExitCode, output.TrimEnd().Split('\n')[^1]);
    }
}
