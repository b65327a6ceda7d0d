using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Query;

public sealed class QueryTests : IAsyncLifetime
{
    private TestPortal _portal = null!;
    private Guid _enterpriseId;
    private PortalBrowser _browser = null!;

    private Certificate _draft = null!;
    private Certificate _returned = null!;
    private Certificate _approved = null!;
    private Certificate _received = null!;

    public async Task InitializeAsync()
    {
        _portal = await TestPortal.StartAsync();
        _enterpriseId = (await _portal.AddAdministratorAsync()).EnterpriseId!.Value;
        _draft = Draft(1);
        _returned = Draft(2);
        _approved = Draft(3);
        _received = Draft(4);
        await StoreAsync(
            [_draft, _returned, _approved, _received],
            [
                .. _returned.Declare(_portal.Clock, CertificateAction.ReceiveReturn),
                .. _approved.Declare(_portal.Clock, CertificateAction.ReceiveApproval),
                .. _received.Declare(_portal.Clock, CertificateAction.ReceiveAccepted),
            ]);
        _browser = await _portal.SignInAsync("admin");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task List_AsTheMenuOpensIt_ShowsTheLastThirtyDays()
    {
        var old = SomeCertificates.Draft(_enterpriseId, "C2510269023300009", Some.Now.AddDays(-31));
        await StoreAsync([old], []);

        await _browser.OpenAsync("/certificates/query");

        Numbers().ShouldBe([_received.Number, _approved.Number, _returned.Number, _draft.Number]);
        Field("CreatedFrom").ShouldBe("2026-02-04");
        Field("CreatedTo").ShouldBe("2026-03-05");
        _browser.Page.QuerySelector(".pager-count")!.TextContent.ShouldContain("共 4 条");
    }

    [Fact]
    [Feature(148)]
    public async Task Reset_EmptiesTheFiltersAndListsEverything()
    {
        var old = SomeCertificates.Draft(_enterpriseId, "C2510269023300009", Some.Now.AddDays(-31));
        await StoreAsync([old], []);
        await _browser.OpenAsync("/certificates/query");
        await _browser.SubmitAsync(_browser.Form("/certificates/query"), new Dictionary<string, string> { ["Status"] = "Returned", ["Exporter"] = "示范" }, "查询");
        Numbers().ShouldBe([_returned.Number]);
        _browser.Address.Query.ShouldContain("Status=Returned");
        Field("Exporter").ShouldBe("示范");

        var reset = _browser.Page.QuerySelector("a.btn-reset")!;
        reset.TextContent.ShouldBe("重置");
        await _browser.OpenAsync(reset.GetAttribute("href")!);

        Numbers().Count.ShouldBe(5);
        foreach (var field in new[] { "Number", "TypeCode", "Status", "InvoiceNumber", "Exporter", "DestinationCode", "CreatedFrom", "CreatedTo", "Consignee", "IssuedFrom" })
        {
            Field(field).ShouldBe("", field);
        }
    }

    [Fact]
    public async Task Filter_WithAWrongDate_SaysSoAndKeepsIt()
    {
        await _browser.OpenAsync("/certificates/query?CreatedFrom=2026-02-31&Number=C26");

        _browser.Status.ShouldBe(HttpStatusCode.OK);
        _browser.ErrorOf("CreatedFrom").ShouldNotBeNull();
        Field("CreatedFrom").ShouldBe("2026-02-31");
        Field("Number").ShouldBe("C26");
    }

    [Fact]
    [Feature(149)]
    public async Task Status_OfEveryRow_OpensItsReceipts()
    {
        await AddReceiptAsync(_received, "Channel/1", "数据接收成功", Some.Now);
        await AddReceiptAsync(_returned, "RepType/3", "货物描述与发票不符 <script>alert(1)</script>", Some.Now.AddMinutes(2), "<Receipt><CertNo>C1</CertNo><Applicant>11010519491231002X</Applicant></Receipt>");
        await AddReceiptAsync(_returned, "Channel/1", "数据接收成功", Some.Now.AddMinutes(1));
        await AddReceiptAsync(_approved, "RepType/5", "审核通过", Some.Now);

        foreach (var (certificate, status, text) in new[]
        {
            (_draft, "暂存", "证书尚未申报，没有回执"),
            (_received, "数据接收成功", "数据接收成功"),
            (_returned, "退证", "货物描述与发票不符"),
            (_approved, "审核通过", "审核通过"),
        })
        {
            await _browser.OpenAsync("/certificates/query");
            var badge = _browser.Page.QuerySelector($"#status-{certificate.Id:N}")!;
            badge.TextContent.Trim().ShouldBe(status);
            _browser.Page.QuerySelector("thead th:last-child")!.TextContent.ShouldBe("单据状态");
            await _browser.OpenAsync(badge.GetAttribute("href")!);
            _browser.Page.Body!.TextContent.ShouldContain(text);
            _browser.Page.Body!.TextContent.ShouldContain(certificate.Number);
        }

        await _browser.OpenAsync($"/certificates/query/receipts/{_returned.Id}");
        _browser.Page.QuerySelectorAll(".receipts > li b").Select(item => item.TextContent).ShouldBe(["退证", "数据接收成功"], "newest first");
        _browser.Page.QuerySelector(".receipts script").ShouldBeNull("customs' words are text");
        var raw = _browser.Page.QuerySelector(".receipt-raw pre")!.TextContent;
        raw.ShouldContain("<CertNo>C1</CertNo>");
        raw.ShouldNotContain("11010519491231002X");
    }

    [Fact]
    public async Task Receipts_AskedByScript_ComeAsADialog()
    {
        _browser.Headers["X-Requested-With"] = "fetch";

        await _browser.OpenAsync($"/certificates/query/receipts/{_received.Id}");

        _browser.Page.QuerySelector(".dialog-header h2")!.TextContent.ShouldContain(_received.Number);
        _browser.Page.QuerySelector(".top-bar").ShouldBeNull();
    }

    [Fact]
    [Feature(74)]
    [Feature(150)]
    public async Task Delete_OfAMixedSelection_AsksAndTakesOnlyWhatTheLifecycleAllows()
    {
        await _browser.OpenAsync("/certificates/query");
        _browser.Page.QuerySelector("[data-needs='delete']")!.GetAttribute("title").ShouldBe("选择多行，支持批量删除");
        RowOf(_draft).GetAttribute("data-actions")!.Split(' ').ShouldContain("delete");
        RowOf(_approved).GetAttribute("data-actions")!.Split(' ').ShouldNotContain("delete");

        await PostAsync("/certificates/query/delete", _draft, _returned, _approved);
        _browser.Page.Body!.TextContent.ShouldContain("不可恢复");
        (await CountAsync()).ShouldBe(4, "nothing is deleted before the answer");
        await _browser.SubmitAsync(_browser.Form("/certificates/query/delete"), null, "删除");

        var results = _browser.Page.QuerySelector(".batch-results")!.TextContent;
        results.ShouldContain("成功 2 份，未完成 1 份");
        Numbers().ShouldBe([_received.Number, _approved.Number]);
        RowOf(_approved).QuerySelector("input")!.HasAttribute("checked").ShouldBeTrue("what failed stays selected");
        (await CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Declare_OfAnIncompleteDraft_StaysSelectedWithWhatIsMissing()
    {
        await _browser.OpenAsync("/certificates/query");

        await PostAsync("/certificates/query/declare", _draft);

        _browser.Page.QuerySelector(".batch-results")!.TextContent.ShouldContain("未完成 1 份");
        RowOf(_draft).QuerySelector("input")!.HasAttribute("checked").ShouldBeTrue();
        RowOf(_draft).QuerySelector(".state")!.TextContent.Trim().ShouldBe("暂存");
    }

    [Fact]
    [Feature(163)]
    [Feature(164)]
    [Feature(165)]
    public async Task Shelve_OfPrintedCertificates_HidesThemUntilAskedFor_AndIsNotCustomsArchive()
    {
        await using (var db = _portal.Database.Open())
        {
            var printed = await db.Certificates.IgnoreQueryFilters().SingleAsync(row => row.Id == _approved.Id);
            printed.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
            await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        }

        await _browser.OpenAsync("/certificates/query");
        await PostAsync("/certificates/query/shelve", _approved, _received);
        _browser.Page.QuerySelector(".batch-results")!.TextContent.ShouldContain("成功 1 份，未完成 1 份");
        Numbers().ShouldNotContain(_approved.Number);

        await _browser.OpenAsync("/certificates/query?Status=Shelved");
        Numbers().ShouldBe([_approved.Number]);
        _browser.Page.QuerySelector("#Status option[selected]")!.TextContent.ShouldBe("已手动存档");
        await using (var db = _portal.Database.Open())
        {
            (await db.Certificates.IgnoreQueryFilters().SingleAsync(row => row.Id == _approved.Id)).CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.NotArchived);
        }

        await PostAsync("/certificates/query/unshelve", _approved);
        await _browser.OpenAsync("/certificates/query");
        Numbers().ShouldContain(_approved.Number);
    }

    [Fact]
    [Feature(151)]
    public async Task Print_OfOneRow_LeadsThroughTypeAndFormatToThePreview()
    {
        await _browser.OpenAsync("/certificates/query");

        await PostAsync("/certificates/query/print", _approved);

        _browser.Page.Body!.TextContent.ShouldContain("请选择打印类型");
        await _browser.SubmitAsync(_browser.Page.Forms.First(form => form.Action.Contains("/certificates/print/", StringComparison.Ordinal)), null, "预览");
        _browser.Status.ShouldBe(HttpStatusCode.OK);
        _browser.Page.QuerySelector("[data-print], iframe, embed, object")!.ShouldNotBeNull();
    }

    [Fact]
    public async Task Action_WithoutASelection_SaysWhatToDo()
    {
        await _browser.OpenAsync("/certificates/query");

        await PostAsync("/certificates/query/delete");

        _browser.Page.Body!.TextContent.ShouldContain("请先勾选记录");
    }

    [Fact]
    public async Task Live_TellsTheStatusOfTheRowsOnTheScreen()
    {
        await _browser.OpenAsync("/certificates/query");
        var address = _browser.Page.QuerySelector("[data-live-url*='query/live']")!.GetAttribute("data-live-url")!;
        address.ShouldContain(_received.Id.ToString("N"));
        address.ShouldNotContain(_draft.Id.ToString("N"));
        await using (var db = _portal.Database.Open())
        {
            var stored = await db.Certificates.IgnoreQueryFilters().SingleAsync(row => row.Id == _received.Id);
            stored.Apply(CertificateAction.ReceiveReturn, Actor.System("海关回执"), _portal.Clock);
            await db.SaveAuditedAsync(Actor.System("海关回执"), "ApplyReceipt", CancellationToken.None);
        }

        await _browser.OpenAsync(address);

        using var live = JsonDocument.Parse(await _browser.Response.Content.ReadAsStringAsync());
        var status = live.RootElement.GetProperty($"status-{_received.Id:N}");
        status.GetProperty("text").GetString().ShouldBe("退证");
        status.GetProperty("tone").GetString().ShouldBe("orange");
        status.GetProperty("actions").GetString()!.Split(' ').ShouldContain("delete");
    }

    [Fact]
    public async Task Search_OfTheTopBar_FindsByInvoiceOfAnyDay()
    {
        await StoreAsync([SomeCertificates.Draft(_enterpriseId, "C2410269023300077", Some.Now.AddDays(-400))], []);

        await _browser.OpenAsync("/certificates/query?Search=inv-0077");

        Numbers().ShouldBe(["C2410269023300077"]);
    }

    [Fact]
    public async Task Pages_KeepTheFiltersInTheirLinks()
    {
        await StoreAsync([.. Enumerable.Range(100, 45).Select(Draft)], []);
        await _browser.OpenAsync("/certificates/query?Status=Draft&Number=C26");
        _browser.Page.QuerySelector(".pager-count")!.TextContent.ShouldContain("共 46 条");

        await _browser.OpenAsync(_browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Numbers().Count.ShouldBe(20);
        Field("Status").ShouldBe("Draft");
        _browser.Page.QuerySelector("a[rel=prev]").ShouldNotBeNull();
        await _browser.OpenAsync(_browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Numbers().Count.ShouldBe(6);
        _browser.Page.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Fact]
    public async Task OtherCompany_SeesAndChangesNothing()
    {
        var other = Some.Enterprise("91310000MA1K2RUP92", "上海另一家有限公司");
        await _portal.AddAdministratorAsync("other", other);
        using var stranger = await _portal.SignInAsync("other");

        await stranger.OpenAsync("/certificates/query?CreatedFrom=");
        stranger.Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        stranger.Page.Body!.TextContent.ShouldContain("贵公司的原产地证书显示在这里");
        var token = stranger.Token;
        await stranger.OpenAsync($"/certificates/query/receipts/{_draft.Id}");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        await stranger.OpenAsync($"/certificates/query/live?ids={_draft.Id:N}");
        (await stranger.Response.Content.ReadAsStringAsync()).ShouldBe("{}");
        await stranger.PostAsync("/certificates/query/delete", [new("__RequestVerificationToken", token), new("ids", _draft.Id.ToString()), new("confirmed", "true")]);

        (await CountAsync()).ShouldBe(4);
    }

    private Certificate Draft(int serial) => SomeCertificates.Draft(_enterpriseId, $"C261026902330{serial:0000}"[..17], Some.Now.AddMinutes(serial - 600));

    private async Task StoreAsync(IReadOnlyList<Certificate> certificates, IReadOnlyList<StatusChange> history)
    {
        await using var db = _portal.Database.Open();
        db.Certificates.AddRange(certificates);
        db.StatusChanges.AddRange(history);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private async Task AddReceiptAsync(Certificate certificate, string kind, string text, DateTime time, string raw = "")
    {
        await using var db = _portal.Database.Open();
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            SubjectKind = "certificate",
            SubjectId = certificate.Id,
            MessageId = Guid.CreateVersion7().ToString("N"),
            Round = 1,
            Time = time,
            ReceivedAt = time,
            Sender = "海关",
            Kind = kind,
            Text = text,
            Applied = true,
            Raw = Encoding.UTF8.GetBytes(raw),
        });
        await db.SaveChangesAsync();
    }

    private Task<IHtmlDocument> PostAsync(string action, params Certificate[] selected) => _browser.PostAsync(
        action, [new("__RequestVerificationToken", _browser.Token), .. selected.Select(certificate => new KeyValuePair<string, string>("ids", certificate.Id.ToString()))]);

    private async Task<int> CountAsync()
    {
        await using var db = _portal.Database.Open();
        return await db.Certificates.IgnoreQueryFilters().CountAsync();
    }

    private List<string> Numbers() => [.. _browser.Page.QuerySelectorAll("tbody tr .code").Select(cell => cell.TextContent.Trim())];

    private AngleSharp.Dom.IElement RowOf(Certificate certificate) =>
        _browser.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector(".code")!.TextContent.Trim() == certificate.Number);

    private string Field(string name) => _browser.Page.QuerySelector($"#{name}") switch
    {
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"There is no field {name}."),
    };
}
