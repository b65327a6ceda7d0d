using System.Net;
using System.Text;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Platform;

/// <summary>The platform administrator's pages, and what companies see of them.</summary>
public sealed class PlatformTests
{
    private static readonly string[] Pages = ["/platform/enterprises", "/platform/announcements", "/platform/downloads", "/platform/jobs", "/platform/messages", "/platform/audit"];

    [Fact]
    public async Task Announcement_IsReadOnTheHomePage_OnlyOncePublished()
    {
        await using var portal = await StartAsync();
        using var platform = await portal.SignInAsync("platform");
        using var company = await portal.SignInAsAdministratorAsync();

        await WriteAsync(platform, "系统维护通知", "周六 22:00 维护。\n\n请提前保存。", published: false);
        await company.OpenAsync("/home");
        company.Page.QuerySelector("#content")!.TextContent.ShouldNotContain("系统维护通知");
        await platform.OpenAsync(platform.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        await platform.SubmitAsync(platform.Form("/platform/announcements/save"), new Dictionary<string, string> { ["IsPublished"] = "true" });

        await company.OpenAsync("/home");
        await company.OpenAsync(company.Page.QuerySelectorAll("#content a").Single(link => link.TextContent == "系统维护通知").GetAttribute("href")!);
        company.Page.QuerySelectorAll(".paragraph").Select(paragraph => paragraph.TextContent).ShouldBe(["周六 22:00 维护。", "请提前保存。"]);
    }

    [Fact]
    public async Task Announcement_OfHostileText_IsOnlyText()
    {
        await using var portal = await StartAsync();
        using var platform = await portal.SignInAsync("platform");

        await WriteAsync(platform, "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", published: true);

        await platform.OpenAsync("/home");
        platform.Page.QuerySelector("#content img").ShouldBeNull();
        await platform.OpenAsync(platform.Page.QuerySelector(".link-list a")!.GetAttribute("href")!);
        platform.Page.QuerySelector("#content script").ShouldBeNull();
    }

    [Fact]
    public async Task Announcement_WithoutTitle_IsRefusedBesideTheField()
    {
        await using var portal = await StartAsync();
        using var platform = await portal.SignInAsync("platform");

        await WriteAsync(platform, "", "正文", published: true);

        platform.ErrorOf("Title")!.ShouldContain("标题");
        platform.Page.QuerySelector("textarea[name=Body]")!.TextContent.Trim().ShouldBe("正文");
    }

    [Fact]
    public async Task Download_IsServedAsAnAttachment_AndScriptsAreNotTaken()
    {
        await using var portal = await StartAsync();
        using var platform = await portal.SignInAsync("platform");
        using var company = await portal.SignInAsAdministratorAsync();
        await UploadAsync(platform, "page.html", "<script>alert(1)</script>");
        platform.ErrorOf("File")!.ShouldContain("不支持的文件");
        await UploadAsync(platform, "打印控件说明.txt", "使用说明");

        await company.OpenAsync("/home");
        await company.OpenAsync(company.Page.QuerySelectorAll("#content a").Single(link => link.TextContent == "说明书").GetAttribute("href")!);

        company.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        company.Response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("打印控件说明.txt");
        Encoding.UTF8.GetString(await company.Response.Content.ReadAsByteArrayAsync()).ShouldBe("使用说明");
    }

    [Fact]
    public async Task FailedWork_ShowsItsReason_AndRunsAgain()
    {
        await using var portal = await StartAsync();
        await using (var db = portal.Database.Open())
        {
            db.WorkItems.Add(new WorkItem
            {
                Job = "render-original",
                Key = "render-original:1",
                SubjectId = Guid.CreateVersion7(),
                CreatedAt = Some.Now,
                DueAt = Some.Now,
                Attempts = 5,
                HasFailed = true,
                LastError = "印章图片已损坏",
            });
            await db.SaveChangesAsync();
        }

        using var platform = await portal.SignInAsync("platform");
        await platform.OpenAsync("/platform/jobs");
        platform.Page.QuerySelector("#content")!.TextContent.ShouldContain("印章图片已损坏");

        await platform.SubmitAsync(platform.Form("/platform/jobs/retry"));

        await using var after = portal.Database.Open();
        var item = await after.WorkItems.SingleAsync();
        item.HasFailed.ShouldBeFalse();
        item.Attempts.ShouldBe(0);
        platform.Page.Forms.ShouldNotContain(form => form.GetAttribute("action") == "/platform/jobs/retry");
    }

    [Fact]
    public async Task AuditSearch_FindsAnAttemptOnAnotherCompanysRecord()
    {
        await using var portal = await StartAsync();
        var stranger = await portal.AddAdministratorAsync("stranger", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        using (var company = await portal.SignInAsAdministratorAsync())
        {
            await company.OpenAsync($"/operators/edit/{stranger.Id}");
        }

        using var platform = await portal.SignInAsync("platform");
        await platform.OpenAsync("/platform/audit");
        await platform.SubmitAsync(platform.Form("/platform/audit"), new Dictionary<string, string> { ["Verb"] = "AttemptOnForeignRecord", ["From"] = "2026-03-05", ["To"] = "2026-03-05" });

        var line = platform.Page.QuerySelectorAll(".audit-table tbody tr").ShouldHaveSingleItem();
        line.TextContent.ShouldContain($"GET /operators/edit/{stranger.Id}");
        line.TextContent.ShouldContain("王管理");
    }

    [Fact]
    public async Task Enterprises_AreFoundByName_WithTheirAccounts()
    {
        await using var portal = await StartAsync();
        await portal.AddAdministratorAsync("neighbour", Some.Enterprise("91330200712345672N", "宁波邻居有限公司"));
        await portal.AddAdministratorAsync();
        using var platform = await portal.SignInAsync("platform");

        await platform.OpenAsync("/platform/enterprises?search=邻居");
        await platform.OpenAsync(platform.Page.QuerySelectorAll("tbody a.code").ShouldHaveSingleItem().GetAttribute("href")!);

        platform.Page.QuerySelector("h1")!.TextContent.ShouldBe("宁波邻居有限公司");
        platform.Page.QuerySelector("table")!.TextContent.ShouldContain("neighbour");
    }

    [Fact]
    public async Task SuspendedCompany_IsSignedOutAndReadsWhy_UntilItIsResumed()
    {
        await using var portal = await StartAsync();
        using var company = await portal.SignInAsAdministratorAsync();
        using var platform = await portal.SignInAsync("platform");
        await platform.OpenAsync("/platform/enterprises");
        await platform.OpenAsync(platform.Page.QuerySelector("tbody a.code")!.GetAttribute("href")!);
        var page = platform.Address.AbsolutePath;

        await platform.SubmitAsync(platform.Form($"{page}/suspend"), new Dictionary<string, string> { ["reason"] = " " });
        platform.Page.QuerySelector(".field-error")!.TextContent.ShouldContain("请填写停用原因");
        await company.OpenAsync("/home");
        company.Address.AbsolutePath.ShouldBe("/home");

        await platform.OpenAsync(page);
        await platform.SubmitAsync(platform.Form($"{page}/suspend"), new Dictionary<string, string> { ["reason"] = "法人信息待核实" });
        platform.Page.QuerySelector(".page-head")!.TextContent.ShouldContain("已停用");
        await company.OpenAsync("/home");
        company.Address.AbsolutePath.ShouldBe("/accounts/login");
        await company.SignInAsync("admin");
        company.Page.QuerySelector("[role='alert']")!.TextContent.ShouldContain("法人信息待核实");

        await platform.SubmitAsync(platform.Form($"{page}/resume"));
        await company.SignInAsync("admin");
        company.Address.AbsolutePath.ShouldBe("/home");
        await using var db = portal.Database.Open();
        (await db.AuditEntries.Where(entry => entry.Action == "SuspendEnterprise").OrderBy(entry => entry.Id).Select(entry => entry.Reason).ToListAsync()).ShouldBe(["停用：法人信息待核实", "恢复"]);
    }

    [Fact]
    public async Task Pages_ForACompany_AreForbidden()
    {
        await using var portal = await StartAsync();
        using var company = await portal.SignInAsAdministratorAsync();

        foreach (var page in Pages)
        {
            await company.OpenAsync(page);
            company.Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        return portal;
    }

    private static async Task WriteAsync(PortalBrowser platform, string title, string body, bool published)
    {
        await platform.OpenAsync("/platform/announcements/edit");
        await platform.SubmitAsync(platform.Form("/platform/announcements/save"), new Dictionary<string, string> { ["Title"] = title, ["Body"] = body, ["IsPublished"] = published ? "true" : "" });
    }

    private static async Task UploadAsync(PortalBrowser platform, string name, string content)
    {
        await platform.OpenAsync("/platform/downloads");
        await platform.UploadAsync(
            "/platform/downloads/upload", new Dictionary<string, string> { ["__RequestVerificationToken"] = platform.Token, ["title"] = "说明书" }, "file", name, Encoding.UTF8.GetBytes(content));
    }
}
