using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Home;

/// <summary>主界面.</summary>
public sealed class DesktopTests
{
    [Fact]
    public async Task Home_ShowsWhatWaits_ByKind()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, user, FilingMode.SelfFiling);
        await portal.AuthoriseSealsAsync(user.EnterpriseId!.Value);
        await AddAsync(portal, user, "0001");
        await AddAsync(portal, user, "0002", CertificateAction.Declare, CertificateAction.ReceiveReturn);
        await AddAsync(portal, user, "0003", CertificateAction.Declare, CertificateAction.ReceiveApproval);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/home");

        var groups = browser.Page.QuerySelectorAll(".waiting-group").ToDictionary(group => group.QuerySelector("span")!.TextContent, group => group.QuerySelector("li a")?.TextContent);
        groups.ShouldBe(new Dictionary<string, string?> { ["退证待修改"] = "C261026902330002", ["待打印"] = "C261026902330003", ["暂存未申报"] = "C261026902330001" });
    }

    [Fact]
    public async Task Home_BeforeTheSealsAreAuthorised_NamesNothingToPrint()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, user, FilingMode.SelfFiling);
        await AddAsync(portal, user, "0003", CertificateAction.Declare, CertificateAction.ReceiveApproval);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/home");

        browser.Page.QuerySelectorAll(".waiting-group").ShouldBeEmpty();
    }

    [Fact]
    public async Task Home_RemindsOfWhatRunsOutWithinAMonth()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, user, FilingMode.SelfFiling);
        await portal.AuthoriseSealsAsync(user.EnterpriseId!.Value);
        foreach (var (serial, issued) in new[] { ("0001", new DateOnly(2025, 3, 6)), ("0002", new DateOnly(2025, 4, 6)), ("0003", new DateOnly(2025, 3, 4)) })
        {
            await AddAsync(portal, user, serial, issued, CertificateAction.Declare, CertificateAction.ReceiveApproval);
        }

        await using (var db = portal.Database.Open())
        {
            db.Cards.Add(new Card
            {
                EnterpriseId = user.EnterpriseId!.Value,
                UserId = user.Id,
                Issuer = "CN=Test",
                SerialNumber = "01",
                KeyHash = new string('a', 64),
                HolderName = "陈志远",
                NotBefore = Some.Now.AddYears(-2),
                NotAfter = Some.Now.AddDays(20),
                BoundAt = Some.Now,
            });
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync("/home");

        var groups = browser.Page.QuerySelectorAll(".waiting-group").ToDictionary(group => group.QuerySelector("span")!.TextContent, group => group.TextContent);
        groups["12 个月有效期将满，尚未打印"].ShouldContain("C261026902330001");
        groups["12 个月有效期将满，尚未打印"].ShouldNotContain("0002");
        groups["12 个月有效期将满，尚未打印"].ShouldNotContain("0003");
        groups["卡证书将到期"].ShouldContain("陈志远 的卡 2026-03-25 到期");
    }

    [Fact]
    public async Task Home_SearchBox_FindsByNumberInvoiceAndExporter()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await portal.AddAdministratorAsync();
        await MenuTests.AddProfileAsync(portal, user, FilingMode.SelfFiling);
        await AddAsync(portal, user, "0001");
        await AddAsync(portal, user, "0002");
        using var browser = await portal.SignInAsync("admin");

        foreach (var text in new[] { "C261026902330002", "INV-0002", "exporter 0002" })
        {
            await browser.OpenAsync("/home");
            await browser.SubmitAsync(browser.Page.Forms.Single(form => form.ClassList.Contains("desk-search")), new Dictionary<string, string> { ["Search"] = text });

            browser.Page.QuerySelectorAll("tbody td a.code").Select(link => link.TextContent).ShouldBe(["C261026902330002"], text);
        }
    }

    [Fact]
    public async Task Home_BeforeTheProfileIsSynced_SaysWhatComesFirst()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync("/home");

        browser.Page.QuerySelector(".flash-warning")!.TextContent.ShouldContain("尚未同步成功");
    }

    private static Task AddAsync(TestPortal portal, User author, string serial, params CertificateAction[] actions) => AddAsync(portal, author, serial, issued: null, actions);

    private static async Task AddAsync(TestPortal portal, User author, string serial, DateOnly? issued, params CertificateAction[] actions)
    {
        await using var db = portal.Database.Open();
        var number = $"C26102690233{serial}";
        var certificate = new Certificate
        {
            FilerEnterpriseId = author.EnterpriseId!.Value,
            ExporterOrganisationCode = "102690233",
            TypeCode = Typed.General,
            Number = number,
            DeclaredNumber = number,
            CreatedByUserId = author.Id,
            CreatedByName = author.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
            SearchText = $"{number} inv-{serial} exporter {serial}".ToLowerInvariant(),
        };
        certificate.Header.Exporter = $"EXPORTER {serial}";
        certificate.Header.InvoiceNumber = $"INV-{serial}";
        certificate.Issue.Date = issued;
        certificate.Issue.ApprovedAt = Some.Now;
        foreach (var action in actions)
        {
            certificate.Apply(action, action == CertificateAction.Declare ? Some.Administrator(author.EnterpriseId.Value) : Actor.System("test"), portal.Clock);
        }

        if (certificate.Status == CertificateStatus.Approved)
        {
            certificate.ApplyLayout(LayoutEvent.Arrived);
        }

        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }
}
