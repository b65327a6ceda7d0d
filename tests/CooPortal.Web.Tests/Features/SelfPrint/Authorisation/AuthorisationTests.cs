using System.Net;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Handlers;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Authorisation;

/// <summary>印章签名授权 through its pages; customs' answers come through the inbox handler.</summary>
public sealed class AuthorisationTests : IAsyncLifetime
{
    private const string Page = "/self-print/authorisation";

    private TestPortal portal = null!;
    private User owner = null!;
    private PortalBrowser browser = null!;
    private SealImage seal = null!;
    private SealImage signature = null!;

    public async Task InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddAdministratorAsync();
        browser = await portal.SignInWithLegalPersonCardAsync(owner);
        seal = SomeSeals.Seal(owner.EnterpriseId!.Value, isDefault: false);
        signature = SomeSeals.Signature(owner.EnterpriseId.Value, isDefault: false);
        await ChangeAsync(db => db.AddRange(seal, signature));
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await portal.DisposeAsync();
    }

    [Fact, Feature(253)]
    public async Task Authorise_WithoutBothDefaults_IsRefused_AndWithThemGoesToCustomsWithTheImages()
    {
        await browser.OpenAsync(Page);
        browser.Page.QuerySelectorAll(".toolbar .btn").Select(button => button.TextContent.Trim()).ShouldBe(["刷新", "授权", "查看结果", "授权结果"]);
        await AuthoriseAsync();
        Flash().ShouldContain("请先在“操作”列依次设置默认印章和默认签名");
        await PressAsync($"default/{seal.Id}");
        await AuthoriseAsync();
        Flash().ShouldContain("设置默认签名");
        await using var db = portal.Database.Open();
        (await db.OutboxMessages.CountAsync()).ShouldBe(0);

        await PressAsync($"default/{signature.Id}");
        await AuthoriseAsync();

        Flash().ShouldContain("授权已提交海关");
        var sent = await db.OutboxMessages.SingleAsync();
        var message = MessageXml.Read<SealAuthorisationMessage>(sent.Body);
        (message.CiqRegNo, message.SealName, message.SealWidth, message.SignName).ShouldBe((Some.SocialCreditCode, seal.Name, 42m, signature.Name));
        message.SealImage.ShouldBe(seal.Png);
        Status().ShouldBe("已提交");
        await AuthoriseAsync();
        Flash().ShouldContain("正在等待海关答复");
        (await db.OutboxMessages.CountAsync()).ShouldBe(1);
    }

    [Fact, Feature(252)]
    public async Task Authorise_FromAPageOlderThanAChange_IsRefusedUntilItIsRefreshed()
    {
        await DefaultsAsync();
        await browser.OpenAsync(Page);
        var shown = browser.Page;
        await ChangeAsync(async db => (await db.SealImages.InEveryEnterprise().SingleAsync(row => row.Id == seal.Id)).Name = "新业务章");
        shown.QuerySelector("table")!.TextContent.ShouldNotContain("新业务章");

        await AuthoriseAsync();
        Flash().ShouldContain("请点击【刷新】获取最新的印章和申报员签名");
        await browser.OpenAsync(Link("刷新"));
        browser.Page.QuerySelector("table")!.TextContent.ShouldContain("新业务章");
        await AuthoriseAsync();

        Flash().ShouldContain("授权已提交海关");
    }

    [Fact]
    public async Task Default_OfADisabledOrExpiredImage_IsNotOffered_AndAnotherCompanysIsNotFound()
    {
        await ChangeAsync(async db =>
        {
            (await db.SealImages.InEveryEnterprise().SingleAsync(row => row.Id == seal.Id)).IsEnabled = false;
            (await db.SealImages.InEveryEnterprise().SingleAsync(row => row.Id == signature.Id)).ValidTo = new DateOnly(2026, 3, 4);
        });
        await browser.OpenAsync(Page);
        browser.Page.QuerySelectorAll("form[action*='/default/']").ShouldBeEmpty();
        browser.Page.QuerySelector("[data-images=Signature]")!.TextContent.ShouldContain("已于2026-03-04到期");

        await PressAsync($"default/{seal.Id}");
        Flash().ShouldContain("未启用，不能设为默认");
        var stranger = await portal.AddAdministratorAsync("other", Some.Enterprise("91330200MA2AGXYQ94", "宁波另一家进出口有限公司"));
        using var other = await portal.SignInWithLegalPersonCardAsync(stranger);
        await other.OpenAsync(Page);
        other.Page.Body!.TextContent.ShouldNotContain(seal.Name);
        await other.PostAsync($"{Page}/default/{signature.Id}", [new("__RequestVerificationToken", other.Token)]);

        other.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Feature(256)]
    public async Task Result_IsClosedFor120Seconds_AndOpensEarlyWhenTheReceiptIsIn()
    {
        await DefaultsAsync();
        await browser.OpenAsync(Page);
        await AuthoriseAsync();
        await browser.OpenAsync($"{Page}/result");
        Flash().ShouldContain("请点击【查看结果】");

        await PressAsync("ask");
        browser.Address.AbsolutePath.ShouldBe(Page);
        ViewResult().HasAttribute("disabled").ShouldBeTrue();
        ViewResult().TextContent.ShouldBe("查看结果（120秒）");
        portal.Clock.Advance(TimeSpan.FromSeconds(119));
        await PressAsync("ask");
        ViewResult().TextContent.ShouldBe("查看结果（1秒）");
        await browser.OpenAsync($"{Page}/result");
        browser.Address.AbsolutePath.ShouldBe(Page);
        Flash().ShouldContain("请在1秒后查看");
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await PressAsync("ask");
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("授权结果");
        browser.Page.QuerySelector("main")!.TextContent.ShouldContain("海关尚未答复");

        await AnswerAsync();
        await browser.OpenAsync(Page);
        await AuthoriseAsync();
        await PressAsync("ask");
        ViewResult().HasAttribute("disabled").ShouldBeTrue();
        await AnswerAsync();
        await browser.OpenAsync($"{Page}/live?counting=true");
        (await browser.Response.Content.ReadAsStringAsync()).ShouldContain("\"reload\":true");
        await browser.OpenAsync(Page);
        ViewResult().HasAttribute("disabled").ShouldBeFalse();
        await PressAsync("ask");

        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("授权结果");
    }

    [Fact, Feature(255)]
    public async Task Result_ShowsTheLastReceiptOfSealAndSignature_WithRefreshAndBack()
    {
        await DefaultsAsync();
        await browser.OpenAsync($"{Page}/result");
        Flash().ShouldContain("还没有办理过印章签名授权");
        await browser.OpenAsync(Page);
        await AuthoriseAsync();
        await AnswerAsync(Outcome.Failure, "印章图像不清晰");

        await browser.OpenAsync(Link("授权结果"));
        browser.Page.QuerySelectorAll(".auth-result tbody tr").Select(row => row.Children[2].TextContent.Trim()).ShouldBe(["授权失败", "授权成功"]);
        browser.Page.QuerySelector(".receipts")!.TextContent.ShouldContain("印章图像不清晰");
        await browser.OpenAsync(Link("刷新"));
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("授权结果");
        await browser.OpenAsync(Link("返回"));
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("印章签名授权");
        await AuthoriseAsync();
        await AnswerAsync();
        await browser.OpenAsync(Link("授权结果"));

        browser.Page.QuerySelector(".page-head")!.TextContent.ShouldContain("授权成功");
        await using var db = portal.Database.Open();
        (await db.Enterprises.SingleAsync(row => row.Id == owner.EnterpriseId)).SealAuthorisedAt.ShouldBe(Some.Now);
        (await db.AuthorisedImages.InEveryEnterprise().CountAsync()).ShouldBe(4);
    }

    private Task DefaultsAsync() => ChangeAsync(async db =>
    {
        foreach (var image in await db.SealImages.InEveryEnterprise().ToListAsync())
        {
            image.IsDefault = true;
        }
    });

    private Task ChangeAsync(Action<CooPortalDbContext> change) => ChangeAsync(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    private async Task ChangeAsync(Func<CooPortalDbContext, Task> change)
    {
        await using var db = portal.Database.Open();
        await change(db);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    /// <summary>Customs' receipt of the last authorisation, as the inbox brings it.</summary>
    private async Task AnswerAsync(Outcome forSeal = Outcome.Success, string note = "印章授权成功")
    {
        await using var db = portal.Database.Open(clock: portal.Clock);
        var last = await db.SealAuthorisations.InEveryEnterprise().OrderByDescending(row => row.Round).FirstAsync();
        var body = MessageXml.Write(new SealAuthorisationReceiptMessage
        {
            AuthNo = last.Id.ToString("N"),
            CiqRegNo = Some.SocialCreditCode,
            SealResult = forSeal,
            SealNote = note,
            SignResult = Outcome.Success,
            SignNote = "申报员签名授权成功",
            RspGenTime = Some.Now,
        });
        var message = new InboxMessage
        {
            Partner = "customs",
            MessageId = Guid.CreateVersion7().ToString("N"),
            SubjectKey = CustomsSubject.SealAuthorisation(owner.EnterpriseId!.Value),
            Kind = "SealAuthorisationReceipt",
            Body = body,
            BodySha256 = new string('0', 64),
            ReceivedAt = Some.Now,
        };
        var record = new RecordSealAuthorisation(db, new RepeatOriginals(db, new WorkSignal(), portal.Clock), portal.Clock);
        (await new SealAuthorisationReceiptHandler(record).HandleAsync(message, CancellationToken.None)).ShouldBeTrue();
    }

    private async Task AuthoriseAsync() => await browser.SubmitAsync(browser.Page.Forms.First(form => form.GetAttribute("action") == $"{Page}/authorise"));

    private async Task PressAsync(string verb) => await browser.PostAsync($"{Page}/{verb}", [new("__RequestVerificationToken", browser.Token)]);

    private string Link(string text) => browser.Page.QuerySelectorAll(".toolbar a").First(link => link.TextContent.Trim() == text).GetAttribute("href")!;

    private AngleSharp.Dom.IElement ViewResult() => browser.Page.QuerySelector("#view-result")!;

    private string Flash() => browser.Page.QuerySelector(".flashes")?.TextContent ?? "";

    private string Status() => browser.Page.QuerySelector("#auth-status")!.TextContent.Trim();
}
