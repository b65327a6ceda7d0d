using System.Net;
using System.Text.Json;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Transparency;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.PublicLog;

public sealed class IssuanceLogTests
{
    [Fact]
    public async Task Visitor_SeesTheLogAndAsksItsInterface_UntilHeAsksTooOften()
    {
        await using var stage = await LogPortal.StartAsync();
        using var visitor = stage.Portal.Visit();
        (await visitor.OpenAsync("/issuance-log")).QuerySelector(".empty")!.TextContent.ShouldContain("日志还没有记录");
        (await AskAsync(visitor, "get-sth")).Status.ShouldBe(HttpStatusCode.NotFound);
        var certificates = await stage.IssueAsync(5);

        await PageShowsNothingPrivateAsync(visitor, certificates[0].Number);
        await InterfaceProvesAsync(visitor);
        await InterfaceRefusesNonsenseAsync(visitor);

        // a new minute may begin meanwhile
        for (var asked = 0; visitor.Status != HttpStatusCode.TooManyRequests && asked < 130; asked++)
        {
            await visitor.OpenAsync("/issuance-log/ct/v1/get-sth");
        }

        visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        visitor.Response.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Filer_OnTheCertificatesPage_SeesItsEventsAndHasAFileForEach()
    {
        await using var stage = await LogPortal.StartAsync();
        var certificate = (await stage.IssueAsync(2))[1];
        using var filer = await stage.Portal.SignInAsync("admin");
        await stage.ChangeAsync(certificate.Id, row => row.ApplyPrint(PrintEvent.OriginalMayBeOnPaper));

        await filer.OpenAsync($"/certificates/query/receipts/{certificate.Id:D}");
        await filer.OpenAsync(filer.Page.QuerySelector("a[href^='/certificates/issuance/']")!.GetAttribute("href")!);
        filer.Page.QuerySelector("nav a.active[aria-current='page']")!.TextContent.Trim().ShouldBe("证书查询");

        var rows = filer.Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain("签发");
        rows[1].ShouldContain("打印正本");
        rows[1].ShouldContain("正在封存");
        await filer.OpenAsync(filer.Page.QuerySelector("a[href^='/certificates/issuance/proof/']")!.GetAttribute("href")!);
        var file = JsonDocument.Parse(await filer.Response.Content.ReadAsStringAsync()).RootElement;
        file.GetProperty("opening").GetProperty("number").GetString().ShouldBe(certificate.Number);
        file.GetProperty("leaf_index").GetInt64().ShouldBe(1);
        filer.Response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"{certificate.Number}-issue-1.json");

        await stage.Portal.AddAdministratorAsync("other", Some.Enterprise("91330206MA2AGXYQ6H", "宁波通达"));
        using var other = await stage.Portal.SignInAsync("other");
        foreach (var address in new[] { $"/certificates/issuance/{certificate.Id:D}", filer.Address.AbsolutePath })
        {
            await other.OpenAsync(address);
            other.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static async Task PageShowsNothingPrivateAsync(PortalBrowser visitor, string number)
    {
        var page = await visitor.OpenAsync("/issuance-log");
        page.QuerySelector("h1")!.TextContent.ShouldBe("原产地证书签发公开日志");
        page.QuerySelector(".log-size")!.TextContent.ShouldBe("5");
        page.QuerySelectorAll(".log-columns table")[0].QuerySelector("tbody tr")!.TextContent.ShouldContain("2026-03-05");
        page.Body!.TextContent.ShouldNotContain(number);
        page.Body!.TextContent.ShouldNotContain("宁波示范");
        await visitor.OpenAsync(page.QuerySelector("a[href='/issuance-log/verifier']")!.GetAttribute("href")!);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task InterfaceProvesAsync(PortalBrowser visitor)
    {
        var head = (await AskAsync(visitor, "get-sth")).Json;
        var root = head.GetProperty("sha256_root_hash").GetBytesFromBase64();
        head.GetProperty("tree_size").GetInt64().ShouldBe(5);
        var entries = (await AskAsync(visitor, "get-entries?start=1&end=99")).Json.GetProperty("entries").EnumerateArray().ToList();
        entries.Count.ShouldBe(4);
        var leaf = MerkleHash.Leaf(entries[1].GetProperty("leaf_input").GetBytesFromBase64());
        var proof = (await AskAsync(visitor, $"get-proof-by-hash?hash={Uri.EscapeDataString(Convert.ToBase64String(leaf))}&tree_size=5")).Json;
        proof.GetProperty("leaf_index").GetInt64().ShouldBe(2);
        MerkleProof.Includes(leaf, 2, 5, Hashes(proof.GetProperty("audit_path")), root).ShouldBeTrue();
        Hashes((await AskAsync(visitor, "get-sth-consistency?first=3&second=5")).Json.GetProperty("consistency")).ShouldNotBeEmpty();
    }

    private static async Task InterfaceRefusesNonsenseAsync(PortalBrowser visitor)
    {
        string[] nonsense =
        [
            "get-entries", "get-entries?start=-1&end=2", "get-entries?start=3&end=2", "get-entries?start=5&end=6", "get-entries?start=x&end=y", "get-proof-by-hash?hash=AAAA&tree_size=5",
            "get-sth-consistency?first=0&second=5", "get-sth-consistency?first=4&second=3", "get-sth-consistency?first=4&second=6", "get-sth-consistency",
        ];
        foreach (var question in nonsense)
        {
            (await AskAsync(visitor, question)).Status.ShouldBe(HttpStatusCode.BadRequest, question);
        }

        var unknown = Uri.EscapeDataString(Convert.ToBase64String(MerkleHash.Empty));
        (await AskAsync(visitor, $"get-proof-by-hash?hash={unknown}&tree_size=5")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> AskAsync(PortalBrowser visitor, string question)
    {
        await visitor.OpenAsync($"/issuance-log/ct/v1/{question}");
        return (visitor.Status, JsonDocument.Parse(await visitor.Response.Content.ReadAsStringAsync()).RootElement);
    }

    private static List<byte[]> Hashes(JsonElement list) => [.. list.EnumerateArray().Select(hash => hash.GetBytesFromBase64())];
}
