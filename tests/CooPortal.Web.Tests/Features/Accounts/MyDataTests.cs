using System.Net;
using System.Text.Json;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Drafts;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

/// <summary>下载我的数据.</summary>
public sealed class MyDataTests
{
    private const string Page = "/accounts/my-data";
    private const string IdNumber = "11010519491231002X";

    [Fact]
    public async Task File_HoldsTheOwnAccountInFull_AndNothingOfOthers()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await AddOperatorAsync(portal);
        await AddTracesAsync(portal, user);
        using var colleague = await portal.SignInAsync("admin");
        using var browser = await portal.SignInAsync("op");
        await browser.OpenAsync("/accounts/profile");
        await browser.OpenAsync(browser.Page.QuerySelector($"a[href='{Page}']")!.GetAttribute("href")!);

        var file = await DownloadAsync(browser);

        browser.Response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        browser.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var account = file.GetProperty("账号");
        account.GetProperty("用户名").GetString().ShouldBe("op");
        account.GetProperty("身份证号").GetString().ShouldBe(IdNumber);
        account.GetProperty("手机").GetString().ShouldBe("13800138000");
        account.GetProperty("角色").GetString().ShouldBe("有卡操作员");
        file.GetProperty("登录中的设备").GetArrayLength().ShouldBe(1);
        file.GetProperty("登录过的浏览器").GetArrayLength().ShouldBe(1);
        file.GetProperty("登录记录").EnumerateArray().ShouldHaveSingleItem().GetProperty("方式").GetString().ShouldBe("用户名密码登录");
        file.GetProperty("消息订阅").GetProperty("接收地址").EnumerateArray().ShouldHaveSingleItem().GetProperty("地址").GetString().ShouldBe("13912345678");
        file.GetProperty("消息订阅").GetProperty("免打扰").GetString().ShouldBe("22:00 至 07:30");
        file.GetProperty("自动保存的录入").EnumerateArray().ShouldHaveSingleItem().GetProperty("页面").GetString().ShouldBe("/certificates/edit/1");
        var text = await browser.Response.Content.ReadAsStringAsync();
        text.ShouldNotContain("13700137000");
        text.ShouldNotContain(user.PasswordHash);
        await using var db = portal.Database.Open();
        (await db.AuditEntries.SingleAsync(entry => entry.Action == nameof(TakePersonalRecord))).ActorUserId.ShouldBe(user.Id);
    }

    [Fact]
    public async Task Attempts_OnForeignRecords_StayUnknownToWhoMadeThem()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await AddOperatorAsync(portal);
        await using (var db = portal.Database.Open())
        {
            db.AuditEntries.Add(new AuditEntry { At = Some.Now, ActorUserId = user.Id, ActorName = user.FullName, Action = RecordForeignAttempt.Action, Reason = "试图访问" });
            await db.SaveChangesAsync();
        }

        using var browser = await portal.SignInAsync("op");
        await browser.OpenAsync(Page);
        await DownloadAsync(browser);

        (await browser.Response.Content.ReadAsStringAsync()).ShouldNotContain("试图访问");
    }

    [Fact]
    public async Task PlatformAdministrator_GetsTheFileToo()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, UserRole.PlatformAdministrator);
        using var browser = await portal.SignInAsync("platform");
        await browser.OpenAsync(Page);

        (await DownloadAsync(browser)).GetProperty("账号").GetProperty("角色").GetString().ShouldBe("平台管理员");
    }

    [Fact]
    public async Task WrongPassword_GivesNothing_AndLocksTogetherWithTheLogin()
    {
        await using var portal = await TestPortal.StartAsync();
        await AddOperatorAsync(portal);
        using var browser = await portal.SignInAsync("op");
        await browser.OpenAsync(Page);
        for (var tries = 0; tries < 5; tries++)
        {
            await browser.SubmitAsync(browser.Form(Page), Given("Wrong-Horse-9"));
            browser.ErrorOf("Password")!.ShouldContain("密码不正确");
        }

        await browser.SubmitAsync(browser.Form(Page), Given(TestPortal.Password));

        browser.ErrorOf("Password")!.ShouldContain("15 分钟后再试");
        await browser.SubmitAsync(browser.Form("/accounts/logout"));
        await browser.SignInAsync("op");
        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        portal.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        await browser.SignInAsync("op");
        await browser.OpenAsync(Page);
        (await DownloadAsync(browser)).GetProperty("登录失败").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task PasswordChecks_AreLimitedLikeTheLogin()
    {
        await using var portal = await TestPortal.StartAsync(new Dictionary<string, string?> { ["RateLimits:Login"] = null });
        await AddOperatorAsync(portal);
        using var browser = await portal.SignInAsync("op");
        await browser.OpenAsync(Page);
        var token = browser.Token;
        for (var posts = 0; posts < 9; posts++)
        {
            await browser.PostAsync(Page, new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
            browser.Status.ShouldBe(HttpStatusCode.OK);
        }

        await browser.PostAsync(Page, new Dictionary<string, string> { ["__RequestVerificationToken"] = token });

        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<JsonElement> DownloadAsync(PortalBrowser browser)
    {
        await browser.SubmitAsync(browser.Form(Page), Given(TestPortal.Password));
        browser.Status.ShouldBe(HttpStatusCode.OK);
        using var document = JsonDocument.Parse(await browser.Response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    private static Dictionary<string, string> Given(string password) => new() { ["Password"] = password };

    private static async Task<User> AddOperatorAsync(TestPortal portal)
    {
        var administrator = await portal.AddAdministratorAsync();
        await using var db = portal.Database.Open();
        (await db.Users.SingleAsync()).Mobile = "13700137000";
        var user = TestPortal.SomeUser("op", administrator.EnterpriseId, UserRole.CardOperator);
        (user.IdNumber, user.Mobile) = (IdNumber, "13800138000");
        db.Users.Add(user);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return user;
    }

    private static async Task AddTracesAsync(TestPortal portal, User user)
    {
        await using var db = portal.Database.OpenAs(user.EnterpriseId!.Value);
        var address = new PushAddress { EnterpriseId = user.EnterpriseId.Value, UserId = user.Id, Channel = PushChannel.Sms };
        address.Bind("13912345678", Some.Now);
        db.PushAddresses.Add(address);
        db.QuietHours.Add(new QuietHours { EnterpriseId = user.EnterpriseId.Value, UserId = user.Id, FromMinute = 22 * 60, UntilMinute = (7 * 60) + 30 });
        db.FormDrafts.Add(new FormDraft { UserId = user.Id, FormKey = "/certificates/edit/1", Content = "{}", SavedAt = Some.Now });
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }
}
