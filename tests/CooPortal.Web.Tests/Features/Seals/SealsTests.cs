using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Audit;
using CooPortal.PrintProtocol;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.SelfPrint;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Seals;

public sealed class SealsTests(SealStage stage) : IClassFixture<SealStage>
{
    private PortalBrowser Browser => stage.Browser;

    private string Text => Browser.Page.Body!.TextContent;

    [Fact]
    [Feature(20)]
    public async Task SealPages_WithPasswordOrOperatorCard_SayThatTheLegalPersonsCardIsNeeded()
    {
        using var password = await stage.Stage.SignInAsync("admin");
        using var card = await SealStage.SignInWithCardAsync(stage.Stage, 1);
        foreach (var browser in new[] { password, card })
        {
            foreach (var path in new[] { "/seals/list", "/seals/signatures", "/seals/edit?kind=Seal", $"/seals/preview/{Guid.NewGuid()}" })
            {
                await browser.OpenAsync(path);
                browser.Status.ShouldBe(HttpStatusCode.Forbidden, path);
                browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("请使用法人卡登录");
                browser.Page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").ShouldBe(path);
            }

            await browser.OpenAsync("/self-print/print");
            browser.Status.ShouldBe(HttpStatusCode.OK);
            browser.Headers["X-Requested-With"] = "fetch";
            await browser.PostAsync("/seals/scan/open", [new("__RequestVerificationToken", browser.Token)]);
            browser.Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    [Feature(238)]
    [Feature(239)]
    [Feature(244)]
    public async Task NewSeal_AsksForTheRealSealsPicture_GivesGuidance_AndListsTheCardBound()
    {
        await stage.OpenAsync("/seals/list");
        await Browser.OpenAsync(Browser.Page.QuerySelectorAll(".toolbar a").Single(link => link.TextContent.Trim() == "新增印章").GetAttribute("href")!);

        Browser.Page.QuerySelector(".seal-way")!.TextContent.ShouldMatch("印章制作方式\\s*真实印章图片");
        var guide = Browser.Page.QuerySelector("dialog#seal-guide")!;
        guide.HasAttribute("open").ShouldBeTrue();
        guide.TextContent.ShouldContain("不要使用手机拍照、扫描 A4 纸，不要使用制图软件处理扫描仪扫描后的图片");
        Browser.Page.QuerySelectorAll("select[name=HolderUserId] option").Select(option => option.TextContent.Trim()).Where(text => text != "请选择")
            .ShouldBe(["王管理(法人)", "李敏(操作员)"]);
        Browser.Page.QuerySelector("select[name=HolderUserId]")!.ParentElement!.TextContent.ShouldContain("印章操作员名称");
    }

    [Fact]
    [Feature(242)]
    [Feature(245)]
    public async Task Seal_IsSavedOnceTheLegalPersonsCardHasSignedIt_AndListed()
    {
        await stage.SendNewAsync(SealImageKind.Seal, new SomeScan().Oval(48, 32).ToPng(), new Dictionary<string, string> { ["Name"] = "椭圆章", ["Category"] = "Bilingual" });
        await AgentStage.OpenAgentAsync(Browser);
        Text.ShouldContain("印章签名制作");
        foreach (var fact in new[] { "新增印章", "椭圆章", "中英文章", "椭圆形", "王管理(法人)", Some.SocialCreditCode })
        {
            Text.ShouldContain(fact);
        }

        Browser.Page.QuerySelector("img").ShouldNotBeNull();
        await SealStage.AgreeAsync(stage.Stage, Browser, password: "000000");
        Browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("密码");
        (await stage.FindAsync("椭圆章")).ShouldBeNull();

        await SealStage.AgreeAsync(stage.Stage, Browser);

        Browser.Address.AbsolutePath.ShouldBe("/seals/list");
        Browser.Page.QuerySelectorAll("th").Select(head => head.TextContent.Trim()).Where(head => head.Length > 0)
            .ShouldBe(["使用人", "印章名称", "印章类型", "使用状态", "起始日期", "结束日期", "印章高度(毫米)", "印章宽度(毫米)", "图片"]);
        Browser.Page.QuerySelectorAll("[role=toolbar] .btn").Select(button => button.TextContent.Trim()).ShouldBe(["新增印章", "修改印章", "停用印章", "启用印章", "删除印章"]);
        var row = Browser.Page.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains("椭圆章"));
        var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        cells[1].ShouldBe("王管理(法人)");
        cells[3].ShouldBe("中英文章（椭圆形）");
        cells[4].ShouldBe("已启用");
        decimal.Parse(cells[7], CultureInfo.InvariantCulture).ShouldBe(32m, 0.3m);
        decimal.Parse(cells[8], CultureInfo.InvariantCulture).ShouldBe(48m, 0.3m);

        var saved = (await stage.FindAsync("椭圆章"))!;
        saved.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(saved.Png)));
        StatementPayload.Names(saved.Statement!.Payload, saved.Png).ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString(saved.Statement.SignedLines).ShouldContain($"payload={Convert.ToHexStringLower(SHA256.HashData(saved.Statement.Payload))}");
        await stage.OpenAsync($"/seals/preview/specimen/{saved.Id}");
        Browser.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        await using var db = stage.Stage.Portal.Database.Open();
        (await db.AuditEntries.CountAsync(entry => entry.Action == "SaveSeal" && entry.SubjectId == saved.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Seal_SignedWithTheOperatorsCard_IsNotSaved()
    {
        await stage.SendNewAsync(SealImageKind.Seal, new SomeScan().Round(42).ToPng(), new Dictionary<string, string> { ["Name"] = "错卡" });
        await AgentStage.OpenAgentAsync(Browser);

        await SealStage.AgreeAsync(stage.Stage, Browser, card: 1);

        Browser.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("法人卡");
        (await stage.FindAsync("错卡")).ShouldBeNull();
    }

    [Fact]
    [Feature(240)]
    [Feature(241)]
    public async Task Seal_BeyondItsCardsValidity_OrWithANameInUse_IsRefusedBesideTheField()
    {
        await stage.AddSealAsync("同名章");
        var file = new SomeScan().Round(42).ToPng();

        await stage.SendNewAsync(SealImageKind.Seal, file, new Dictionary<string, string> { ["Name"] = "同名章", ["ValidTo"] = "2039-01-01" });

        Browser.ErrorOf("Name")!.ShouldContain("已有名为“同名章”的印章");
        Browser.ErrorOf("ValidTo")!.ShouldContain("须在印章操作员卡证书的有效期内");
        Browser.Page.QuerySelector("[data-seal-facts]")!.TextContent.ShouldMatch("圆形印章，宽 4[12]\\.[0-9] 毫米");

        await stage.SendNewAsync(SealImageKind.Seal, [1, 2, 3], new Dictionary<string, string> { ["Name"] = "", ["ValidFrom"] = "2026-05-02", ["ValidTo"] = "2026-05-01", ["HolderUserId"] = $"{Guid.NewGuid()}" });
        Browser.ErrorOf("Name").ShouldBe("请填写印章名称");
        Browser.ErrorOf("HolderUserId")!.ShouldContain("请从列表中选择");
        Browser.ErrorOf("Picture")!.ShouldContain("选择印章");
        Browser.ErrorOf("ValidTo")!.ShouldContain("不能早于");
    }

    [Fact]
    [Feature(246)]
    public async Task Seal_IsReplacedByDisablingDeletingAndAddingAnew_AnEnabledOneIsNotDeleted()
    {
        await stage.AddSealAsync("旧章");
        var id = (await stage.FindAsync("旧章"))!.Id;

        await PressAsync("删除印章", id);
        Text.ShouldContain("已启用，不能删除");
        await Browser.SubmitAsync(Browser.Form($"/seals/delete/{id}"));
        (await stage.FindAsync("旧章")).ShouldNotBeNull();

        await PressAsync("停用印章", id);
        Text.ShouldContain("已停用印章：旧章");
        await PressAsync("启用印章", id);
        (await stage.FindAsync("旧章"))!.IsEnabled.ShouldBeTrue();
        await PressAsync("停用印章", id);
        await PressAsync("删除印章", id);
        await Browser.SubmitAsync(Browser.Form($"/seals/delete/{id}"));
        Text.ShouldContain("印章“旧章”已删除");
        (await stage.FindAsync("旧章")).ShouldBeNull();

        await stage.AddSealAsync("旧章");
        (await stage.FindAsync("旧章"))!.IsEnabled.ShouldBeTrue();
    }

    [Fact]
    public async Task Seal_Changed_IsSignedAgainWithTheSamePicture()
    {
        await stage.AddSealAsync("改前");
        var before = (await stage.FindAsync("改前"))!;

        await PressAsync("修改印章", before.Id);
        await Browser.SubmitAsync(Browser.Form("/seals/edit/save"), new Dictionary<string, string> { ["Name"] = "改后" });
        (await stage.FindAsync("改后")).ShouldBeNull();
        await AgentStage.OpenAgentAsync(Browser);
        Text.ShouldContain("修改印章");
        await SealStage.AgreeAsync(stage.Stage, Browser);

        var after = (await stage.FindAsync("改后"))!;
        after.Id.ShouldBe(before.Id);
        after.Sha256.ShouldBe(before.Sha256);
        after.Statement!.Payload.ShouldNotBe(before.Statement!.Payload);
    }

    [Fact]
    [Feature(243)]
    public async Task Seal_LargerThanItsShapeMayBe_IsRefusedWithItsMeasure()
    {
        await stage.OpenAsync("/seals/edit?kind=Seal");

        var (scan, message) = await SealStage.ChooseAsync(Browser, SealImageKind.Seal, new SomeScan().Round(46).ToPng());

        scan.ShouldBeNull();
        message.ShouldMatch("圆形印章直径不超过4.5厘米，测得4.[56][0-9]?厘米");
        await stage.OpenAsync("/seals/edit?kind=Seal");
        (await SealStage.ChooseAsync(Browser, SealImageKind.Seal, new SomeScan().Rectangle(54, 39).ToPng())).Message.ShouldContain("长方形印章，宽 5");
    }

    [Fact]
    [Feature(247)]
    [Feature(249)]
    [Feature(250)]
    [Feature(251)]
    public async Task Signature_OfAnIdRegisteredDeclarant_IsSavedAndReplacedInTheSameOrder()
    {
        await stage.OpenAsync("/seals/edit?kind=Signature");
        Browser.Page.QuerySelectorAll("select[name=HolderUserId] option").Select(option => option.TextContent.Trim()).Where(text => text != "请选择").ShouldBe(["李敏"]);
        Browser.Page.QuerySelector("form[data-seal]")!.GetAttribute("data-holders")!.ShouldContain("330205**********22");
        Text.ShouldContain("新增无卡操作员");
        (await SealStage.ChooseAsync(Browser, SealImageKind.Signature, new SomeScan().Signature(36, 20).ToPng())).Message.ShouldContain("长不超过3.5厘米");

        await stage.SendNewAsync(
            SealImageKind.Signature, new SomeScan().Signature(30, 14).ToPng(), new Dictionary<string, string> { ["HolderUserId"] = $"{stage.Operator.Id}", ["Name"] = "李敏" });

        Browser.Address.AbsolutePath.ShouldBe("/seals/signatures");
        Text.ShouldContain("签名“李敏”已保存");
        var saved = (await stage.FindAsync("李敏"))!;
        (saved.Kind, saved.HolderUserId, saved.IsEnabled).ShouldBe((SealImageKind.Signature, stage.Operator.Id, true));
        saved.WidthMm.ShouldBe(30m, 0.3m);

        await PressAsync("停用签名", saved.Id, "/seals/signatures");
        await PressAsync("删除签名", saved.Id, "/seals/signatures");
        await Browser.SubmitAsync(Browser.Form($"/seals/delete/{saved.Id}"));
        Browser.Address.AbsolutePath.ShouldBe("/seals/signatures");
        (await stage.FindAsync("李敏")).ShouldBeNull();
    }

    [Fact]
    [Feature(248)]
    public async Task MissingDeclarant_IsAddedThroughMyOperators_AndThenListed()
    {
        await stage.OpenAsync("/seals/edit?kind=Signature");
        await Browser.OpenAsync(Browser.Page.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == "新增无卡操作员").GetAttribute("href")!);
        var person = new Dictionary<string, string> { ["FullName"] = "赵申报", ["Mobile"] = "13800000001", ["UserName"] = "zhao1", ["Password"] = "Correct-Horse-9" };

        await Browser.SubmitAsync(Browser.Form("/operators/edit/save"), person);
        Browser.ErrorOf("IdNumber").ShouldBe("请填写身份证号");
        await Browser.SubmitAsync(Browser.Form("/operators/edit/save"), new Dictionary<string, string>(person) { ["IdNumber"] = "330203198604121528" });

        await stage.OpenAsync("/seals/edit?kind=Signature");
        Browser.Page.QuerySelectorAll("select[name=HolderUserId] option").Select(option => option.TextContent.Trim()).ShouldContain("赵申报");
        await using var db = stage.Stage.Portal.Database.Open();
        var added = await db.Users.SingleAsync(user => user.UserName == "zhao1");
        added.IsDisabled = true;
        await db.SaveAuditedAsync(CooPortal.Domain.Accounts.Actor.System("test"), "Tidy", CancellationToken.None);
    }

    [Fact]
    public async Task Upload_OfAnotherUsersScanOrATamperedPicture_IsRefusedInWords()
    {
        await stage.OpenAsync("/seals/edit?kind=Seal");
        var file = new SomeScan().Round(42).ToPng();
        file[^20] ^= 1;

        (await SealStage.ChooseAsync(Browser, SealImageKind.Seal, file)).Message.ShouldMatch("损坏|不符");
        await stage.OpenAsync("/seals/edit?kind=Seal");
        Browser.Headers["X-Requested-With"] = "fetch";
        await Browser.UploadAsync(
            "/seals/scan/cut", [new("__RequestVerificationToken", Browser.Token), new("scan", $"{Guid.NewGuid()}")], "picture", "a.png", new SomeScan().Round(42).ToPng());
        Browser.Headers.Remove("X-Requested-With");
        Browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task AnotherCompanysSeal_IsNotFound_AndTheAttemptIsWrittenDown()
    {
        var theirs = new SealImage
        {
            EnterpriseId = Guid.NewGuid(),
            Name = "别家章",
            HolderName = "某人",
            HolderUserId = null,
            Png = [1],
            Sha256 = "",
            CreatedAt = Some.Now,
            ChangedAt = Some.Now,
        };
        await using var db = stage.Stage.Portal.Database.Open();
        db.Scope.UseSystem();
        db.SealImages.Add(theirs);
        await db.SaveAuditedAsync(CooPortal.Domain.Accounts.Actor.System("test"), "Seed", CancellationToken.None);

        foreach (var path in new[] { "edit", "preview", "preview/picture", "preview/specimen", "delete" })
        {
            await stage.OpenAsync($"/seals/{path}/{theirs.Id}");
            Browser.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        await PressAsync("停用印章", theirs.Id);
        Browser.Status.ShouldBe(HttpStatusCode.NotFound);
        (await db.AuditEntries.CountAsync(entry => entry.Action == RecordForeignAttempt.Action)).ShouldBeGreaterThanOrEqualTo(6);
    }

    /// <summary>Ticks a line and presses a button of the list.</summary>
    private async Task PressAsync(string button, Guid id, string list = "/seals/list")
    {
        await stage.OpenAsync(list);
        var pressed = Browser.Page.QuerySelectorAll("[role=toolbar] button").Single(element => element.TextContent.Trim() == button);
        await Browser.PostAsync(
            pressed.GetAttribute("formaction")!,
            [new("__RequestVerificationToken", Browser.Token), new("ids", $"{id}"), new("kind", Browser.Page.QuerySelector("input[name=kind]")!.GetAttribute("value")!)]);
    }
}
