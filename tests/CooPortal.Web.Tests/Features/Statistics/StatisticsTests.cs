using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Spreadsheets;
using CooPortal.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Statistics;

public sealed class StatisticsTests : IAsyncLifetime
{
    private TestPortal _portal = null!;
    private Guid _enterpriseId;
    private PortalBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        _portal = await TestPortal.StartAsync();
        _enterpriseId = (await _portal.AddAdministratorAsync()).EnterpriseId!.Value;
        _browser = await _portal.SignInAsync("admin");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    [Feature(225)]
    [Feature(226)]
    public async Task Business_OfAnAgent_HasItsPrincipals_AndOfASelfFilerNot()
    {
        await StoreAsync(Draft("C261026902330001", "JPN", "USD", 100.25m), Draft("C261026902330002", "KOR", "USD", 50.50m), Draft("RC261026902330001", "JPN", "EUR", 7m), Draft("C269999999990001", "JPN", "USD", 9m, "999999999"));
        await FileAsync(FilingMode.SelfFiling);
        await _browser.OpenAsync("/statistics/business");
        Views().ShouldNotContain("按委托企业统计");
        Rows().ShouldBe([["C 一般原产地证书", "2", "66.7%", "0", "", "150.75"], ["RC RCEP 原产地证书", "1", "33.3%", "0", "7.00", ""]], customMessage: _browser.Page.Body!.TextContent);

        await _browser.OpenAsync("/statistics/business?TypeCode=C&View=Destination");
        Rows().Select(row => (row[0], row[1])).ShouldBe([("日本", "1"), ("韩国", "1")]);

        await FileAsync(FilingMode.SelfFiling | FilingMode.AgentFiling);
        await _browser.OpenAsync("/statistics/business?View=Principal&Scope=ForPrincipals");
        Views().ShouldContain("按委托企业统计");
        Rows().Select(row => (row[0], row[1])).ShouldBe([("宁波示范纺织有限公司", "1")]);
    }

    [Fact]
    [Feature(226)]
    public async Task Business_ByMonth_CountsChinaDays_AndRefusesFourYears()
    {
        await StoreAsync(
            Draft("C261026902330001", "JPN", "USD", 1m, at: new DateTime(2026, 1, 31, 15, 59, 59, DateTimeKind.Utc)),
            Draft("C261026902330002", "JPN", "USD", 1m, at: new DateTime(2026, 1, 31, 16, 0, 0, DateTimeKind.Utc)));

        await _browser.OpenAsync("/statistics/business?View=Month&From=2026-01-01&To=2026-03-05");
        Rows().Select(row => (row[0], row[1])).ShouldBe([("2026-01", "1"), ("2026-02", "1"), ("2026-03", "0")]);

        await _browser.OpenAsync("/statistics/business?View=Month&From=2022-01-01&To=2026-03-05");
        _browser.ErrorOf("From")!.ShouldContain("最多 36 个月");
        await _browser.OpenAsync("/statistics/business?From=2026-03-05&To=2026-03-01");
        _browser.ErrorOf("To")!.ShouldContain("不能早于");
    }

    [Fact]
    public async Task Business_AsExcel_HoldsTheTable()
    {
        await StoreAsync(Draft("C261026902330001", "JPN", "USD", 100.25m));

        await _browser.OpenAsync("/statistics/business/export?View=Type");

        _browser.Response.Content.Headers.ContentType!.MediaType.ShouldBe(SheetWriter.ContentType);
        using var document = SpreadsheetDocument.Open(await _browser.Response.Content.ReadAsStreamAsync(), isEditable: false);
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Last().Descendants<Cell>().Select(cell => cell.InnerText)
            .ShouldBe(["C 一般原产地证书", "1", "0", "100.25"]);
    }

    [Fact]
    [Feature(224)]
    public async Task Acceptance_ShowsTheEnterpriseItsCountsAndWhatWaits()
    {
        var waiting = Draft("C261026902330001", "JPN", "USD", 1m);
        var approved = Draft("C261026902330002", "JPN", "USD", 1m);
        waiting.Declare(_portal.Clock, CertificateAction.ReceiveAccepted);
        approved.Declare(_portal.Clock, CertificateAction.ReceiveApproval);
        approved.Issue.ApprovedAt = _portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(12);
        await StoreAsync(waiting, approved, Draft("C251026902330001", "JPN", "USD", 1m, at: Some.Now.AddDays(-40)));

        await _browser.OpenAsync("/statistics/acceptance");

        var text = _browser.Page.QuerySelector("#content")!.TextContent;
        text.ShouldContain(Some.Enterprise().SocialCreditCode);
        text.ShouldContain("12 分钟");
        text.ShouldContain(waiting.Number);
        string[] Counts(string status) => [.. _browser.Page.QuerySelectorAll("[data-acceptance] tbody tr").Single(row => row.TextContent.Contains(status, StringComparison.Ordinal)).QuerySelectorAll("td.number").Select(cell => cell.TextContent)];
        Counts("审核通过").ShouldBe(["1", "1", "1"]);
        Counts("暂存").ShouldBe(["0", "0", "1"]);
    }

    [Fact]
    [Feature(229)]
    public async Task Versions_ListTheChangesOfEachRelease_OfBothSystems()
    {
        await _browser.OpenAsync("/versions/releases");
        var versions = _browser.Page.QuerySelectorAll(".release h2").Select(head => head.TextContent.Trim()).ToList();
        versions.Count.ShouldBeGreaterThan(1);
        _browser.Page.QuerySelectorAll(".release").ShouldAllBe(release => release.QuerySelectorAll("li").Length > 0);
        _browser.Page.Body!.TextContent.ShouldContain("单证转换");

        await _browser.OpenAsync("/self-print/versions");
        _browser.Page.Body!.TextContent.ShouldContain("打印异常申请");
        _browser.Page.Body!.TextContent.ShouldNotContain("单证转换");
    }

    private Certificate Draft(string number, string destination, string currency, decimal fob, string organisationCode = "102690233", DateTime? at = null) =>
        SomeCertificates.Draft(_enterpriseId, number, at ?? Some.Now, header => (header.DestinationCode, header.Currency, header.FobTotal) = (destination, currency, fob), organisationCode);

    private async Task StoreAsync(params Certificate[] certificates)
    {
        await using var db = _portal.Database.Open();
        db.Certificates.AddRange(certificates);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private async Task FileAsync(FilingMode mode)
    {
        await using var db = _portal.Database.Open();
        var profile = new EnterpriseProfile { EnterpriseId = _enterpriseId, Revision = (int)mode, NameZh = "宁波示范纺织有限公司", FilingMode = mode, CreatedAt = Some.Now, SavedAt = Some.Now };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        db.EnterpriseProfiles.Add(profile);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private List<string> Views() => [.. _browser.Page.QuerySelectorAll(".page-tabs a").Select(link => link.TextContent.Trim())];

    private List<string[]> Rows() => [.. _browser.Page.QuerySelectorAll("#statistics-table tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];
}
