using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>Which approved certificates 证书打印 shows, and what it says of the others.</summary>
public sealed class ObstacleTests : IAsyncLifetime
{
    private const string General = "C261026902330001";

    private TestPortal portal = null!;
    private User owner = null!;
    private PortalBrowser browser = null!;

    public async Task InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        owner = await portal.AddAdministratorAsync();
        browser = await portal.SignInAsync("admin");
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await portal.DisposeAsync();
    }

    [Fact, Feature(261)]
    public async Task OnlyWhatWasApprovedAfterTheAuthorisation_OfAnAnnouncedType_IsListed()
    {
        await portal.AuthoriseSealsAsync(owner.EnterpriseId!.Value, Some.Now);
        await AddAsync(General, Some.Now.AddSeconds(1));
        await AddAsync("C261026902330002", Some.Now);
        await AddAsync("C261026902330003", Some.Now.AddDays(-1));
        await AddAsync("EM261026902330001", Some.Now.AddSeconds(1));
        await AddAsync("E261026902330001", Some.Now.AddSeconds(1), "IDN");
        await AddAsync("E261026902330002", Some.Now.AddSeconds(1), "PHL");

        await browser.OpenAsync("/self-print/print");

        browser.Page.QuerySelectorAll("td.code").Select(cell => cell.TextContent).ShouldBe([General, "E261026902330001"], ignoreOrder: true);
    }

    [Fact, Feature(264)]
    public async Task NumberThatIsNotListed_GetsItsCauseAndTheRemedy()
    {
        await AddAsync(General, Some.Now);
        await ShouldSayAsync(General, "SealNotAuthorised", "贵公司尚未办理印章签名授权");
        await portal.AuthoriseSealsAsync(owner.EnterpriseId!.Value, Some.Now);
        await ShouldSayAsync(General, "ApprovedBefore", "于 2026-03-05 10:00:00 审核通过，印章签名授权于 2026-03-05 10:00:00 才成功");
        await AddAsync("EM261026902330001", Some.Now.AddSeconds(1));
        await ShouldSayAsync("EM261026902330001", "TypeNotAnnounced", "不在海关总署公告的自助打印范围内");
        await AddAsync("K261026902330001", approvedAt: null);
        await ShouldSayAsync("k261026902330001 ", "NotApproved", "海关审核通过后才能自助打印");
        await AddAsync("K261026902330002", Some.Now.AddSeconds(1), cancelled: true);
        await ShouldSayAsync("K261026902330002", "Cancelled", "已注销");
        await AddAsync("K261026902330003", Some.Now.AddSeconds(1));
        await ShouldSayAsync("K261026902330003&PrintStatus=Printed", "OtherConditions", "不符合其他查询条件");
        await ShouldSayAsync("K991026902339999", "Unknown", "没有查到证书");

        await browser.OpenAsync(browser.Page.QuerySelectorAll(".empty a").Single(link => link.TextContent == "查看解决办法").GetAttribute("href")!);
        browser.Page.QuerySelector(".solutions article h2")!.TextContent.ShouldBe("查不到该证书编号");
        await browser.OpenAsync("/self-print/print?Exporter=XYZ");
        browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("请检查查询条件或查看解决办法");
    }

    [Fact, Feature(254)]
    public async Task Certificate_OfAnUnauthorisedCompany_CannotBePrintedByAForgedRequestEither()
    {
        var certificate = await AddAsync(General, Some.Now);
        await browser.OpenAsync("/self-print/print");
        browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("印章签名授权成功之后审核通过的证书在此显示");

        await browser.OpenAsync($"/self-print/exceptions/apply/{certificate.Id}");

        ((int)browser.Status).ShouldBe(404);
    }

    private async Task ShouldSayAsync(string number, string cause, string words)
    {
        await browser.OpenAsync($"/self-print/print?Number={number}");
        var line = browser.Page.QuerySelector("[data-obstacle]").ShouldNotBeNull();
        line.GetAttribute("data-obstacle").ShouldBe(cause);
        line.TextContent.ShouldContain(words);
    }

    private async Task<Certificate> AddAsync(string number, DateTime? approvedAt, string destination = "KOR", bool cancelled = false)
    {
        var certificate = SomeCertificates.Draft(owner.EnterpriseId!.Value, number, Some.Now, header => header.DestinationCode = destination);
        CertificateAction[] receipts = approvedAt is null ? [CertificateAction.ReceiveAccepted]
            : cancelled ? [CertificateAction.ReceiveApproval, CertificateAction.ReceiveCancellation]
            : [CertificateAction.ReceiveApproval];
        certificate.Declare(portal.Clock, receipts);
        certificate.ExporterEnterpriseId = owner.EnterpriseId;
        certificate.Issue.ApprovedAt = approvedAt;
        await using var db = portal.Database.Open();
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return certificate;
    }
}
