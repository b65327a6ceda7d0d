using System.Runtime.CompilerServices;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Verification;
using CooPortal.TestKit;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>Every page that the user guide shows: opened, looked at for width, and photographed when the guide is written anew.</summary>
[Collection(WorldCollection.Name)]
public sealed class GuideTests(World world)
{
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    [ChromiumFact]
    public async Task PagesOfTheGuide_OpenAndFitAScreenOf1366()
    {
        var (draft, approved, returned) = await RecordsAsync();
        var (product, verification) = Asked();
        (string? User, string Name, string Address)[] pages =
        [
            (null, "portal", "/"),
            (null, "login", "/accounts/login"),
            (null, "register", "/accounts/register"),
            (null, "status", "/status"),
            (null, "paper", "/paper"),
            ("yongfang", "home", "/home"),
            ("yongfang", "enterprise", "/enterprises/profile"),
            ("yongfang", "defaults", "/defaults/certificate"),
            ("yongfang", "query-scope", "/defaults/query-scope"),
            ("yongfang", "agents", "/agency/agents"),
            ("yongfang", "operators", "/operators/list"),
            ("yongfang", "operator", "/operators/edit"),
            ("yongfang", "sessions", "/operators/sessions"),
            ("yongfang", "history", "/accounts/history"),
            ("yongfang", "apply", "/certificates/apply"),
            ("yongfang", "basic", $"/certificates/edit/{draft}"),
            ("yongfang", "goods", $"/certificates/edit/{draft}?tab=goods&line=new"),
            ("yongfang", "returned", $"/certificates/edit/{returned}"),
            ("yongfang", "attachments", $"/certificates/attachments/{draft}"),
            ("yongfang", "goods-import", $"/certificates/goods-import/{draft}"),
            ("yongfang", "print", $"/certificates/print/{approved}"),
            ("yongfang", "query", "/certificates/query?CreatedFrom="),
            ("yongfang", "receipts", $"/certificates/query/receipts/{approved}"),
            ("yongfang", "amend", $"/certificates/replace/{approved}?kind=Amendment"),
            ("yongfang", "convert", $"/certificates/convert/{approved}"),
            ("yongfang", "issuance", $"/certificates/issuance/{approved}"),
            ("yongfang", "products", "/pre-review/products"),
            ("yongfang", "product", $"/pre-review/edit/{product}"),
            ("yongfang", "verifications", "/verification/records"),
            ("yongfang", "verification", $"/verification/edit/{verification}"),
            ("yongfang", "supplement", "/supplements/fill/customs"),
            ("yongfang", "supplements", "/supplements/query"),
            ("yongfang", "exchange", "/exchange/status"),
            ("yongfang", "write-off", $"/blank-forms/write-off/window/{approved}"),
            ("yongfang", "blank-forms", "/blank-forms/query"),
            ("yongfang", "acceptance", "/statistics/acceptance"),
            ("yongfang", "statistics", "/statistics/business"),
            ("yongfang", "self-print", "/self-print/print"),
            ("yongfang", "download", "/self-print/download"),
            ("yongfang", "exceptions", "/self-print/exceptions"),
            ("yongfang", "push", "/push/subscriptions"),
            ("yongfang", "docking", "/docking/interface"),
            ("yongfang", "docking-keys", "/docking/keys"),
            ("yongfang", "docking-imports", "/docking/imports"),
            ("tongda", "principals", "/agency/principals"),
            ("platform", "platform-enterprises", "/platform/enterprises"),
            ("platform", "platform-jobs", "/platform/jobs"),
            ("platform", "platform-audit", "/platform/audit"),
            ("platform", "platform-health", "/platform/health"),
        ];
        foreach (var group in pages.GroupBy(page => page.User))
        {
            await using var desk = await world.SitDownAsync();
            if (group.Key is { } user)
            {
                await desk.LogInAsync(user);
            }

            foreach (var (_, name, address) in group)
            {
                var answer = await desk.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
                answer!.Status.ShouldBe(200, address);
                (await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(1366, address);
                if (IsWriting)
                {
                    await desk.Page.EvaluateAsync("document.fonts.ready");
                    await desk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = PictureOf(name), Type = ScreenshotType.Jpeg, Quality = 70 });
                }
            }
        }
    }

    [Fact]
    public void Guide_ShowsOnlyPicturesThatAreThere_AndAllOfThem()
    {
        var folder = Path.GetDirectoryName(PictureOf("any"))!;
        var guide = File.ReadAllText(Path.Combine(folder, "..", "..", "user-guide.zh.md"));

        var shown = System.Text.RegularExpressions.Regex.Matches(guide, @"guides/pictures/([a-z-]+)\.jpg").Select(match => match.Groups[1].Value).Order().ToList();

        shown.ShouldBe(Directory.EnumerateFiles(folder, "*.jpg").Select(file => Path.GetFileNameWithoutExtension(file)!).Order());
    }

    /// <summary>Customs answers the demo's declarations in the first seconds.</summary>
    private async Task<(Guid Draft, Guid Approved, Guid Returned)> RecordsAsync()
    {
        var found = new Dictionary<CertificateStatus, Guid>();
        await Eventually.IsTrueAsync(
            () =>
            {
                using var db = world.Database.Open();
                var owner = db.Users.Single(user => user.NormalisedUserName == "yongfang");
                foreach (var row in db.Certificates.InEveryEnterprise().Where(row => row.FilerEnterpriseId == owner.EnterpriseId).OrderBy(row => row.CreatedAt).Select(row => new { row.Id, row.Status }))
                {
                    found.TryAdd(row.Status, row.Id);
                }

                return found.ContainsKey(CertificateStatus.Approved) && found.ContainsKey(CertificateStatus.Returned);
            },
            "customs approves one and returns one",
            60);
        return (found[CertificateStatus.Draft], found[CertificateStatus.Approved], found[CertificateStatus.Returned]);
    }

    /// <summary>A product with its costs, and what customs asks about.</summary>
    private (Guid Product, Guid Verification) Asked()
    {
        using var db = world.Database.Open();
        var owner = db.Users.Single(user => user.NormalisedUserName == "yongfang").EnterpriseId;
        return (
            db.PreReviewProducts.InEveryEnterprise().Where(row => row.EnterpriseId == owner && row.State == PreReviewState.AddedDraft).OrderBy(row => row.Key).Select(row => row.Id).First(),
            db.VerificationRecords.InEveryEnterprise().Where(row => row.EnterpriseId == owner && VerificationFilter.Waiting.Contains(row.State)).OrderBy(row => row.ReplyBy).Select(row => row.Id).First());
    }

    private static string PictureOf(string name, [CallerFilePath] string callerPath = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(callerPath)!, "..", "..", "docs", "guides", "pictures"));
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{name}.jpg");
    }
}
