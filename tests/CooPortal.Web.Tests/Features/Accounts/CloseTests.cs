using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Operations.Drafts;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Accounts;

/// <summary>注销账号.</summary>
public sealed class CloseTests
{
    private const string Page = "/accounts/close";
    private const string IdNumber = "11010519491231002X";

    private static readonly Dictionary<string, string> Sure = new() { ["Password"] = TestPortal.Password, ["IsSure"] = "true" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_ClosesTheAccount_AndWhatNeedNotBeKeptIsErased(bool isDeclarant)
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await AddOperatorAsync(portal, isDeclarant);
        using var elsewhere = await portal.SignInAsync("op");
        using var browser = await portal.SignInAsync("op");
        await browser.OpenAsync("/accounts/profile");
        await browser.OpenAsync(browser.Page.QuerySelector($"a[href='{Page}']")!.GetAttribute("href")!);

        await browser.SubmitAsync(browser.Form(Page), Sure);

        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        browser.Page.Body!.TextContent.ShouldContain("账号 op 已注销");
        await elsewhere.OpenAsync("/home");
        elsewhere.Address.AbsolutePath.ShouldBe("/accounts/login");
        await browser.SignInAsync("op");
        browser.Address.AbsolutePath.ShouldBe("/accounts/login");
        await using var db = portal.Database.OpenAs(user.EnterpriseId!.Value);
        var closed = await db.Users.SingleAsync(row => row.Id == user.Id);
        (closed.FullName, closed.Mobile, closed.Email, closed.IdNumber, closed.IsDisabled).ShouldBe(("王管理", null, null, isDeclarant ? IdNumber : null, true));
        closed.ClosedAt.ShouldBe(portal.Clock.GetUtcNow().UtcDateTime);
        (await db.Sessions.CountAsync(row => row.UserId == user.Id)).ShouldBe(0);
        (await db.KnownDevices.CountAsync(row => row.UserId == user.Id)).ShouldBe(0);
        (await db.PushAddresses.CountAsync()).ShouldBe(0);
        (await db.FormDrafts.CountAsync(row => row.UserId == user.Id)).ShouldBe(0);
        (await db.Cards.SingleAsync()).IsDisabled.ShouldBeTrue();
        var line = await db.AuditEntries.SingleAsync(entry => entry.Action == nameof(CloseAccount));
        line.ActorUserId.ShouldBe(user.Id);
        foreach (var erased in new[] { "13800138000", "op@example.cn", IdNumber, "13912345678" })
        {
            line.Changes.ShouldNotContain(erased);
        }
    }

    [Fact]
    public async Task ClosedAccount_IsShownAsClosed_AndTheAdministratorCannotOpenItAgain()
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await AddOperatorAsync(portal, isDeclarant: false);
        using (var owner = await portal.SignInAsync("op"))
        {
            await owner.OpenAsync(Page);
            await owner.SubmitAsync(owner.Form(Page), Sure);
        }

        using var admin = await portal.SignInAsync("admin");
        await admin.OpenAsync("/operators/list");
        var row = admin.Page.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("op"));
        row.TextContent.ShouldContain("已注销");
        row.QuerySelectorAll("form").ShouldBeEmpty();
        var token = admin.Token;

        await admin.PostAsync("/operators/list/state", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["id"] = user.Id.ToString(), ["disabled"] = "false" });

        admin.Page.Body!.TextContent.ShouldContain("已由本人注销");
        await using var db = portal.Database.Open();
        (await db.Users.SingleAsync(other => other.Id == user.Id)).IsDisabled.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Wrong-Horse-9", "true", "Password", "密码不正确")]
    [InlineData("", "true", "Password", "请输入登录密码")]
    [InlineData(TestPortal.Password, "", "IsSure", "请确认后勾选")]
    public async Task WithoutPasswordOrTheBox_NothingIsClosed(string password, string isSure, string field, string words)
    {
        await using var portal = await TestPortal.StartAsync();
        var user = await AddOperatorAsync(portal, isDeclarant: false);
        using var browser = await portal.SignInAsync("op");
        await browser.OpenAsync(Page);

        await browser.SubmitAsync(browser.Form(Page), new Dictionary<string, string> { ["Password"] = password, ["IsSure"] = isSure });

        browser.ErrorOf(field)!.ShouldContain(words);
        await using var db = portal.Database.Open();
        (await db.Users.SingleAsync(row => row.Id == user.Id)).IsDisabled.ShouldBeFalse();
    }

    [Theory]
    [InlineData(UserRole.Administrator, "法人卡")]
    [InlineData(UserRole.PlatformAdministrator, "administrator 命令")]
    public async Task LastAdministrator_IsToldWhatToDoInstead(UserRole role, string words)
    {
        await using var portal = await TestPortal.StartAsync();
        var user = role == UserRole.Administrator ? await portal.AddAdministratorAsync() : await portal.AddUserAsync("admin", null, role);
        using var browser = await portal.SignInAsync("admin");
        await browser.OpenAsync(Page);
        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(words);
        browser.Page.Forms.ShouldNotContain(form => form.GetAttribute("action") == Page);
        var token = browser.Token;

        await browser.PostAsync(Page, new Dictionary<string, string>(Sure) { ["__RequestVerificationToken"] = token });

        browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(words);
        await using var db = portal.Database.Open();
        (await db.Users.SingleAsync(row => row.Id == user.Id)).IsDisabled.ShouldBeFalse();
    }

    [Fact]
    public async Task OneOfTwoAdministrators_MayGo_TheOtherNot()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("first", null, UserRole.PlatformAdministrator);
        await portal.AddUserAsync("second", null, UserRole.PlatformAdministrator);
        using var first = await portal.SignInAsync("first");
        using var second = await portal.SignInAsync("second");
        await first.OpenAsync(Page);
        await second.OpenAsync(Page);

        await first.SubmitAsync(first.Form(Page), Sure);
        await second.SubmitAsync(second.Form(Page), Sure);

        first.Address.AbsolutePath.ShouldBe("/accounts/login");
        second.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("唯一的平台管理员");
    }

    private static async Task<User> AddOperatorAsync(TestPortal portal, bool isDeclarant)
    {
        var administrator = await portal.AddAdministratorAsync();
        var enterpriseId = administrator.EnterpriseId!.Value;
        await using var db = portal.Database.OpenAs(enterpriseId);
        var user = TestPortal.SomeUser("op", enterpriseId, UserRole.CardOperator);
        (user.IdNumber, user.Mobile, user.Email, user.IsDeclarant) = (IdNumber, "13800138000", "op@example.cn", isDeclarant);
        db.Users.Add(user);
        var address = new PushAddress { EnterpriseId = enterpriseId, UserId = user.Id, Channel = PushChannel.Sms };
        address.Bind("13912345678", Some.Now);
        db.PushAddresses.Add(address);
        db.FormDrafts.Add(new FormDraft { UserId = user.Id, FormKey = "/certificates/edit/1", Content = "{}", SavedAt = Some.Now });
        db.Cards.Add(new Card
        {
            EnterpriseId = enterpriseId,
            UserId = user.Id,
            Kind = CardKind.Operator,
            Issuer = "CN=test",
            SerialNumber = "01",
            KeyHash = new string('0', 64),
            HolderName = user.FullName,
            NotBefore = Some.Now,
            NotAfter = Some.Now.AddYears(1),
            BoundAt = Some.Now,
        });
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return user;
    }
}
