using System.Net;
using System.Text.Json;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Enterprises;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Enterprises.Profile;

public sealed class ProfileTests
{
    [Fact]
    [Feature(22)]
    public async Task Profile_TheFirstTime_ShowsTheNoticeUntilItIsAgreed()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();

        await browser.OpenAsync(ProfileForm.Page);
        browser.Page.Body!.TextContent.ShouldContain("企业基本信息维护必读");
        browser.Page.QuerySelector("#NameZh").ShouldBeNull("the form is not reachable before");
        await browser.SubmitAsync(browser.Form("/enterprises/profile/agree"));
        browser.Page.QuerySelector("#Agreed-error").ShouldNotBeNull();
        await browser.PostAsync("/enterprises/profile/save", [new("__RequestVerificationToken", browser.Token), new("NameZh", "绕过必读")]);
        browser.Page.Body!.TextContent.ShouldContain("企业基本信息维护必读");

        await browser.AgreeAsync();

        browser.Page.QuerySelector("#NameZh").ShouldNotBeNull();
        await using var db = portal.Database.Open();
        (await db.Enterprises.SingleAsync()).NoticeAgreedAt.ShouldBe(Some.Now);
        (await db.EnterpriseProfiles.IgnoreQueryFilters().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    [Feature(23)]
    public async Task Profile_OfACompanyFiledAtCustoms_IsPrefilled()
    {
        await using var portal = await TestPortal.StartAsync();
        var customs = new CustomsDesk(portal)
        {
            Qualification = new EnterpriseDetails { CiqRegNo = Some.SocialCreditCode, EtpsName = "宁波示范纺织有限公司", EtpsNameE = "NINGBO SHIFAN TEXTILE CO., LTD.", LegalPerson = "王法人", OrgCode = "3100" },
        };
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        browser.Page.Body!.TextContent.ShouldContain("正在向“海关企业通用资质”系统调取");
        browser.Page.QuerySelector("[data-live-url]#notes").ShouldNotBeNull();

        await customs.AnswerQualificationAsync();
        await browser.OpenAsync(ProfileForm.Page);

        browser.Value("NameEn").ShouldBe("NINGBO SHIFAN TEXTILE CO., LTD.");
        browser.Value("LegalRepresentative").ShouldBe("王法人");
        browser.Value("IssuingOffice").ShouldBe("3100");
        browser.Value("ContactName").ShouldBe("");
        browser.Page.Body!.TextContent.ShouldContain("已从“海关企业通用资质”系统调取");
    }

    [Fact]
    [Feature(23)]
    public async Task Profile_OfACompanyUnknownToCustoms_IsEmpty()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();

        await new CustomsDesk(portal).AnswerQualificationAsync();
        await browser.OpenAsync(ProfileForm.Page);

        foreach (var field in EnterpriseProfileFields.All.Where(field => field.Key != nameof(EnterpriseProfile.NameZh)))
        {
            browser.Value(field.Key).ShouldBe("", field.Key);
        }

        browser.Page.Body!.TextContent.ShouldContain("没有贵公司的备案记录，请手工录入");
    }

    [Fact]
    [Feature(25)]
    public async Task Save_SaysSoAndShowsTheDataAgain()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();

        await browser.SaveAsync(ProfileForm.CompleteWith("ContactName", "张 <b>三</b>"));

        browser.Flash().ShouldBe("保存成功");
        await browser.OpenAsync(ProfileForm.Page);
        browser.Value("ContactName").ShouldBe("张 <b>三</b>");
        browser.Value("IssuingOffice").ShouldBe("3100");
        browser.Value("FilingMode").ShouldBe("1");
        browser.SyncStatus().ShouldBe("未同步");
    }

    [Fact]
    public async Task Save_OfAWrongTelephone_KeepsWhatWasTypedAndSaysWhatIsWrong()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();

        await browser.SaveAsync(new Dictionary<string, string>(ProfileForm.CompleteWith("ContactTelephone", "12345")) { ["NameEn"] = "宁波 CO." });

        browser.ErrorOf("ContactTelephone")!.ShouldContain("不是有效的电话号码");
        browser.ErrorOf("NameEn")!.ShouldContain("须用英文填写");
        browser.Value("ContactTelephone").ShouldBe("12345");
        browser.Value("NameEn").ShouldBe("宁波 CO.");
        browser.Value("ContactName").ShouldBe("李联系");
        await using var db = portal.Database.Open();
        (await db.EnterpriseProfiles.IgnoreQueryFilters().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    [Feature(24)]
    public async Task Submit_OfIncompleteData_IsRefusedUntilItIsCompleted()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        await browser.SaveAsync(ProfileForm.CompleteWith("LegalRepresentative", ""));

        await browser.SubmitProfileAsync();

        browser.ErrorOf("LegalRepresentative").ShouldBe("请填写法定代表人");
        browser.Problems().ShouldContain("请填写法定代表人");
        browser.SyncStatus().ShouldBe("未同步");

        await browser.SaveAsync(ProfileForm.Complete);
        await browser.SubmitProfileAsync();
        browser.SyncStatus().ShouldBe("同步中");
    }

    [Fact]
    [Feature(26)]
    public async Task Submit_NeedsTheSavedFormAndThePromise()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        browser.Page.Body!.TextContent.ShouldContain("我司承诺上述信息合法、真实、准确、有效，如有不实，我司愿承担包括法律责任的一切责任和后果。");

        await browser.PostAsync("/enterprises/profile/submit", [new("__RequestVerificationToken", browser.Token), new("Promised", "true"), .. ProfileForm.Complete]);
        browser.Problems().ShouldContain("请先点击【暂存】");
        browser.Value("ContactName").ShouldBe("李联系", "a refused form comes back as typed");

        await browser.SaveAsync(ProfileForm.Complete);
        await browser.SubmitProfileAsync(new Dictionary<string, string> { ["ContactName"] = "赵换人" });
        browser.Problems().ShouldContain("联系人修改后尚未保存");
        browser.Value("ContactName").ShouldBe("赵换人");

        await browser.OpenAsync(ProfileForm.Page);
        await browser.SubmitProfileAsync(promised: false);
        browser.Problems().ShouldContain("请先勾选申请人承诺");

        await browser.SubmitProfileAsync();
        browser.SyncStatus().ShouldBe("同步中");
        browser.Page.QuerySelector("#ContactName")!.HasAttribute("readonly").ShouldBeTrue();
    }

    [Fact]
    [Feature(27)]
    public async Task Sync_AfterCustomsTookTheProfile_ShowsSuccess()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        await browser.SaveAsync(ProfileForm.Complete);
        await browser.SubmitProfileAsync();
        browser.Page.QuerySelector("#notes")!.GetAttribute("data-live-url").ShouldBe("/enterprises/profile/live");

        var sent = await new CustomsDesk(portal).AnswerProfileAsync(Outcome.Success);

        sent.Enterprise.EtpsName.ShouldBe("宁波示范纺织有限公司");
        await browser.OpenAsync("/enterprises/profile/live");
        using var live = JsonDocument.Parse(await browser.Response.Content.ReadAsStringAsync());
        live.RootElement.GetProperty("sync-status").GetProperty("text").GetString().ShouldBe("同步成功");
        await browser.OpenAsync(ProfileForm.Page);
        browser.SyncStatus().ShouldBe("同步成功");
    }

    [Fact]
    [Feature(28)]
    [Feature(34)]
    public async Task Sync_ThatFailed_IsCorrectedAndSentAgain()
    {
        await using var portal = await TestPortal.StartAsync();
        var customs = new CustomsDesk(portal);
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        await browser.SaveAsync(ProfileForm.Complete);
        await browser.SubmitProfileAsync();
        await customs.AnswerProfileAsync(Outcome.Failure, "企业英文名称与备案不符");

        await browser.OpenAsync(ProfileForm.Page);
        browser.SyncStatus().ShouldBe("同步失败");
        browser.Page.QuerySelector("#notes")!.TextContent.ShouldContain("企业英文名称与备案不符");
        await browser.SaveAsync(new Dictionary<string, string> { ["NameEn"] = "NINGBO SHIFAN TEXTILES CO., LTD." });
        await browser.SubmitProfileAsync();
        (await customs.AnswerProfileAsync(Outcome.Success)).Enterprise.EtpsNameE.ShouldBe("NINGBO SHIFAN TEXTILES CO., LTD.");
        await browser.OpenAsync(ProfileForm.Page);
        browser.SyncStatus().ShouldBe("同步成功");

        await browser.OpenAsync(browser.Page.QuerySelector("[data-receipts]")!.GetAttribute("href")!);
        var receipts = browser.Page.QuerySelectorAll(".receipts > li").Select(item => item.TextContent).ToList();
        receipts.Count.ShouldBe(2);
        receipts[0].ShouldContain("同步成功");
        receipts[0].ShouldContain("2026-03-05 10:02:00");
        receipts[1].ShouldContain("企业英文名称与备案不符");
        receipts[1].ShouldContain("2026-03-05 10:01:00");
    }

    [Fact]
    [Feature(29)]
    public async Task EnglishName_IsOptionalOnlyWithoutCertificates()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();

        await browser.SaveAsync(ProfileForm.CompleteWith("NameEn", ""));
        browser.IsMarkedRequired("NameEn").ShouldBeTrue();
        await browser.SubmitProfileAsync();
        browser.ErrorOf("NameEn").ShouldBe("请填写企业英文名称");

        await browser.SaveAsync(new Dictionary<string, string>(ProfileForm.CompleteWith("NameEn", "")) { ["FilingMode"] = "0" });
        browser.IsMarkedRequired("NameEn").ShouldBeFalse();
        await browser.SubmitProfileAsync();
        browser.SyncStatus().ShouldBe("同步中");
    }

    [Fact]
    [Feature(31)]
    public async Task Change_BeforeTheProfileIsSynced_IsRefusedAndSaysWhatToWaitFor()
    {
        await using var portal = await TestPortal.StartAsync();
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        await browser.SaveAsync(ProfileForm.Complete);
        browser.Page.QuerySelector("#notes")!.TextContent.ShouldNotContain("需要变更时直接修改");
        var form = browser.Page.Forms.Single(form => form.Id == "profile-form");
        var typed = form.Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Name is { Length: > 0 }).Select(input => KeyValuePair.Create(input.Name!, input.Name == "ContactName" ? "钱新人" : input.Value)).ToList();
        await browser.SubmitProfileAsync();

        browser.SyncStatus().ShouldBe("同步中");
        browser.Page.QuerySelectorAll(".action-bar button").ShouldBeEmpty();
        await browser.PostAsync("/enterprises/profile/save", typed);

        browser.Problems().ShouldContain("请待“同步状态”变为同步成功或同步失败后再修改");
        await browser.OpenAsync(ProfileForm.Page);
        browser.Value("ContactName").ShouldBe("李联系");
    }

    [Fact]
    [Feature(32)]
    [Feature(33)]
    public async Task Change_OnTheSamePage_LeavesTheSyncedVersionInForce()
    {
        await using var portal = await TestPortal.StartAsync();
        var customs = new CustomsDesk(portal);
        using var browser = await portal.SignInAsAdministratorAsync();
        await browser.AgreeAsync();
        await browser.OpenAsync("/enterprises/current");
        browser.Page.Body!.TextContent.ShouldContain("同步成功后，在这里查询");
        await browser.OpenAsync(ProfileForm.Page);
        await browser.SaveAsync(ProfileForm.Complete);
        await browser.SubmitProfileAsync();
        await customs.AnswerProfileAsync(Outcome.Success);

        await browser.OpenAsync(ProfileForm.Page);
        browser.Value("ContactName").ShouldBe("李联系");
        await browser.SaveAsync(new Dictionary<string, string> { ["ContactName"] = "钱新人" });
        browser.Page.QuerySelector("#notes")!.TextContent.ShouldContain("变更");
        await browser.OpenAsync("/enterprises/current");
        Fact(browser, "ContactName").ShouldBe("李联系");

        await browser.OpenAsync(ProfileForm.Page);
        await browser.SubmitProfileAsync();
        (await customs.AnswerProfileAsync(Outcome.Success)).ChangeFlag.ShouldBeTrue();
        await browser.OpenAsync("/enterprises/current");
        Fact(browser, "ContactName").ShouldBe("钱新人");
    }

    [Fact]
    public async Task Save_OverAColleaguesSave_KeepsBothUntilTheUserDecides()
    {
        await using var portal = await TestPortal.StartAsync();
        using var first = await portal.SignInAsAdministratorAsync();
        await first.AgreeAsync();
        await first.SaveAsync(ProfileForm.Complete);
        using var second = await portal.SignInAsync("admin");
        await second.OpenAsync(ProfileForm.Page);
        await first.SaveAsync(new Dictionary<string, string> { ["ContactName"] = "先保存" });

        await second.SaveAsync(new Dictionary<string, string> { ["ContactName"] = "后保存" });

        second.Problems().ShouldContain("其他操作员");
        second.Value("ContactName").ShouldBe("后保存");
        await second.SaveAsync([]);
        second.Flash().ShouldBe("保存成功");
        second.Value("ContactName").ShouldBe("后保存");
    }

    [Fact]
    public async Task Profile_OfAnotherCompany_IsNeverShown()
    {
        await using var portal = await TestPortal.StartAsync();
        using var first = await portal.SignInAsAdministratorAsync();
        await first.AgreeAsync();
        await first.SaveAsync(ProfileForm.Complete);
        var other = Some.Enterprise("91310000MA1K2RUP92", "上海另一家有限公司");
        other.NoticeAgreedAt = Some.Now;
        await portal.AddAdministratorAsync("other", other);
        using var second = await portal.SignInAsync("other");

        await second.OpenAsync(ProfileForm.Page);

        second.Page.Body!.TextContent.ShouldNotContain("宁波示范");
        second.Value("ContactName").ShouldBe("");
    }

    [Fact]
    public async Task Profile_IsClosedToThePlatformAdministrator()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AddUserAsync("platform", null, CooPortal.Domain.Accounts.UserRole.PlatformAdministrator);
        using var browser = await portal.SignInAsync("platform");

        await browser.OpenAsync(ProfileForm.Page);

        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Fact(PortalBrowser browser, string field) => browser.Page.QuerySelector($"[data-fact='{field}']")!.TextContent.Trim();
}
