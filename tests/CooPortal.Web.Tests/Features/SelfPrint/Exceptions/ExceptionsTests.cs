using System.Net;
using AngleSharp.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Printing;
using CooPortal.Operations.CrossTenant;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint.Exceptions;

public sealed class ExceptionsTests
{
    private const string Printed = "C261026902330001";
    private const string Unprinted = "C261026902330002";

    [Fact]
    [Feature(280)]
    [Feature(281)]
    [Feature(282)]
    [Feature(284)]
    public async Task Request_ForAPrintedCertificate_IsSentToCustomsAndListed()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await SeedAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/self-print/exceptions");
        Rows(browser).ShouldHaveSingleItem().TextContent.ShouldContain(Printed);
        Tabs(browser).ShouldBe(["已打印证书列表", "异常申请记录"]);
        await browser.SubmitAsync(browser.Form("/self-print/exceptions/open"), new Dictionary<string, string> { ["ids"] = $"{certificate.Id}" });
        browser.Page.QuerySelectorAll("[name='Reason'] option").Select(option => option.TextContent.Trim())
            .ShouldBe(["请选择", "打印过程中断电", "证书打印内容有缺失", "打印机卡纸", "打印机缺纸或缺墨", "打印位置偏移", "纸张破损或污损", "打印机设置错误", "操作失误", "印章或签名不清晰", "其他"]);

        browser.Page.QuerySelectorAll("[name='Operation'] option").Select(option => option.TextContent.Trim()).ShouldBe(["请选择", "重新打印正本", "重新打印正副本"]);
        browser.Page.QuerySelectorAll(".dialog-actions a").Single(link => link.TextContent == "取消打印").GetAttribute("href").ShouldBe("/self-print/exceptions");
        browser.Page.QuerySelectorAll(".dialog-actions button").Single().TextContent.Trim().ShouldBe("提交打印");

        await SubmitAsync(browser, certificate, "PowerFailure", "");

        browser.Address.Query.ShouldBe("?tab=records");
        browser.Page.QuerySelectorAll("thead th").Select(cell => cell.TextContent).Take(7)
            .ShouldBe(["序号", "证书编号", "异常操作类型", "异常问题详情", "签发日期", "异常申请日期", "异常申请状态"]);
        Rows(browser).ShouldHaveSingleItem().Children.Select(cell => cell.TextContent.Trim()).Take(4).ShouldBe(["1", Printed, "打印过程中断电", "-"]);
        await using var db = portal.Database.Open();
        (await db.OutboxMessages.SingleAsync()).Kind.ShouldBe("PrintException");
        (await db.PrintExceptionRequests.InEveryEnterprise().SingleAsync()).State.ShouldBe(PrintExceptionState.Submitted);
    }

    [Fact]
    public async Task Request_WithoutReasonOrWords_IsRefusedBesideTheFieldAndKeepsWhatWasTyped()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await SeedAsync(portal);
        using var browser = await portal.SignInAsync("admin");

        await SubmitAsync(browser, certificate, "", "纸上有折痕");
        browser.ErrorOf("Reason").ShouldBe("请选择异常申请原因");
        browser.Page.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("纸上有折痕");
        await SubmitAsync(browser, certificate, "Other", "");
        browser.ErrorOf("Detail").ShouldNotBeNull().ShouldContain("请填写异常问题详情");

        await using var db = portal.Database.Open();
        (await db.OutboxMessages.CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Feature(273)]
    public async Task Request_ForAnArchivedCertificate_IsRefusedAndTheListSaysWhy()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await SeedAsync(portal, archived: true);
        using var browser = await portal.SignInAsync("admin");

        await browser.OpenAsync("/self-print/exceptions");
        var row = Rows(browser).ShouldHaveSingleItem();
        row.GetAttribute("data-actions").ShouldBe("");
        row.TextContent.ShouldContain("证书已归档，不能办理打印异常申请");
        await SubmitAsync(browser, certificate, "PowerFailure", "");

        browser.Page.QuerySelector(".flash-error")!.TextContent.ShouldContain("证书已归档");
        await browser.OpenAsync("/self-print/print");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        Rows(browser).First(line => line.TextContent.Contains(Printed, StringComparison.Ordinal)).GetAttribute("data-actions")!.ShouldNotContain("original");
        await using var db = portal.Database.Open();
        (await db.OutboxMessages.CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Feature(287)]
    public async Task Filters_ByDaysOfIssueAndOfRequest_RestrictBothLists()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await SeedAsync(portal);
        using var browser = await portal.SignInAsync("admin");
        await SubmitAsync(browser, certificate, "PaperJam", "");
        var today = DateOnly.FromDateTime(Some.Now.AddHours(8));

        await browser.OpenAsync($"/self-print/exceptions?tab=records&AppliedFrom={today:yyyy-MM-dd}&AppliedTo={today:yyyy-MM-dd}&Number={Printed}");
        Rows(browser).Count.ShouldBe(1);
        await browser.OpenAsync($"/self-print/exceptions?tab=records&AppliedFrom={today.AddDays(1):yyyy-MM-dd}");
        Rows(browser).ShouldBeEmpty();
        await browser.OpenAsync($"/self-print/exceptions?IssuedFrom=2026-03-01&IssuedTo=2026-03-31");
        Rows(browser).Count.ShouldBe(1);
        await browser.OpenAsync($"/self-print/exceptions?IssuedFrom=2026-04-01");
        Rows(browser).ShouldBeEmpty();
    }

    [Fact]
    public async Task OtherCompany_FindsNeitherCertificateNorRequest()
    {
        await using var portal = await TestPortal.StartAsync();
        var certificate = await SeedAsync(portal);
        await portal.AddAdministratorAsync("other", Some.Enterprise("91330200MA2AGXYQ94", "宁波另一家进出口有限公司"));
        using var browser = await portal.SignInAsync("other");

        await browser.OpenAsync("/self-print/exceptions");
        browser.Page.Body!.TextContent.ShouldNotContain(Printed);
        await browser.OpenAsync($"/self-print/exceptions/apply/{certificate.Id}");

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task SubmitAsync(PortalBrowser browser, Certificate certificate, string reason, string detail)
    {
        var address = $"/self-print/exceptions/apply/{certificate.Id}";
        await browser.OpenAsync(address);
        await browser.PostAsync(address, [
            new("Reason", reason), new("Operation", "Original"), new("Detail", detail), new("__RequestVerificationToken", browser.Token)]);
    }

    private static List<IElement> Rows(PortalBrowser browser) => [.. browser.Page.QuerySelectorAll("table tbody tr")];

    private static IEnumerable<string> Tabs(PortalBrowser browser) => browser.Page.QuerySelectorAll(".page-tabs a").Select(tab => tab.TextContent);

    private static async Task<Certificate> SeedAsync(TestPortal portal, bool archived = false)
    {
        var owner = await portal.AddAdministratorAsync();
        var printed = Approved(owner, Printed, portal.Clock);
        printed.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        if (archived)
        {
            printed.ApplyArchive(ArchiveEvent.PrintConfirmed);
            printed.ApplyArchive(ArchiveEvent.Archived);
        }

        await using var db = portal.Database.Open();
        db.Certificates.AddRange(printed, Approved(owner, Unprinted, portal.Clock));
        await SomeSeals.AuthoriseAsync(db, owner.EnterpriseId!.Value);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return printed;
    }

    private static Certificate Approved(User owner, string number, TimeProvider clock)
    {
        var certificate = new Certificate
        {
            FilerEnterpriseId = owner.EnterpriseId!.Value,
            ExporterEnterpriseId = owner.EnterpriseId,
            ExporterOrganisationCode = "102690233",
            TypeCode = number[..1],
            Number = number,
            DeclaredNumber = number,
            CreatedByUserId = owner.Id,
            CreatedByName = owner.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        certificate.Header.FilerSocialCreditCode = Some.SocialCreditCode;
        certificate.Issue.Date = new DateOnly(2026, 3, 5);
        certificate.Issue.ApprovedAt = Some.Now;
        var actor = new Actor { UserId = owner.Id, Name = owner.FullName, EnterpriseId = owner.EnterpriseId, Role = owner.Role, Method = SessionMethod.Password };
        certificate.Apply(CertificateAction.Declare, actor, clock);
        certificate.Apply(CertificateAction.ReceiveApproval, Actor.System("test"), clock);
        certificate.ApplyLayout(LayoutEvent.Arrived);
        return certificate;
    }
}
