using CooPortal.Domain.Certificates;
using CooPortal.Operations.Spreadsheets;
using CooPortal.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates.Batch;

public sealed class BatchTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    [Fact]
    [Feature(160)]
    public async Task DeclareAll_DeclaresEachAndSaysWhatIsMissingInTheOthers()
    {
        var clerk = await portal.SignInAsync();
        var complete = await clerk.CompleteAsync(Typed.Rcep);
        var second = await clerk.CopyAsync(complete);
        var incomplete = await clerk.SaveAsync(Typed.Rcep);

        await clerk.OpenAsync($"/certificates/query?TypeCode={Typed.Rcep}");
        await clerk.PressAsync("全部申报");
        clerk.Find("#declare-all-dialog")!.TextContent.ShouldContain("3 份证书可以申报");
        await clerk.PressTwiceAsync("申报 3 份");
        var page = clerk.Address.PathAndQuery;
        clerk.Find("#batch-progress")!.TextContent.ShouldContain("已处理 0 / 3 份");
        await portal.WorkAsync();
        await clerk.OpenAsync(page);

        clerk.Find("#batch-progress")!.TextContent.ShouldContain("已处理 3 / 3 份，成功 2 份，未完成 1 份");
        clerk.Find("tbody tr")!.TextContent.ShouldContain("打开处理");
        clerk.Find($"tbody a[href*='{incomplete}']").ShouldNotBeNull();
        await using var db = portal.Db();
        var states = await db.Certificates.ToDictionaryAsync(row => row.Id, row => (row.Status, row.DeclarationRound));
        states[complete].ShouldBe((CertificateStatus.Declared, 1));
        states[second].ShouldBe((CertificateStatus.Declared, 1));
        states[incomplete].ShouldBe((CertificateStatus.Draft, 0));

        var neighbour = await portal.SignInAsync("neighbour");
        await neighbour.OpenAsync(page);
        neighbour.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    [Feature(160)]
    public async Task Declare_OfTickedRows_SaysTheResultOfEachAndKeepsTheRefusedTicked()
    {
        var clerk = await portal.SignInAsync();
        var complete = await clerk.CompleteAsync(Typed.General);
        var second = await clerk.CopyAsync(complete);
        var incomplete = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync("/certificates/query");

        await clerk.PickAsync("/certificates/query/declare", complete, second, incomplete);

        await using var db = portal.Db();
        var states = await db.Certificates.Where(row => row.Id == complete || row.Id == second || row.Id == incomplete).ToDictionaryAsync(row => row.Id, row => row.Status);
        states.ShouldBe(new Dictionary<Guid, CertificateStatus>
        {
            [complete] = CertificateStatus.Declared,
            [second] = CertificateStatus.Declared,
            [incomplete] = CertificateStatus.Draft,
        }, ignoreOrder: true);
        clerk.Find("input[name=ids][checked]")!.GetAttribute("value").ShouldBe(incomplete.ToString());
        clerk.Page.QuerySelectorAll(".batch-results li").Length.ShouldBe(3);
    }

    [Fact]
    [Feature(159)]
    public async Task Copy_FromTheList_MakesANewNumber()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await clerk.OpenAsync("/certificates/query");

        await clerk.PickAsync("/certificates/query/copy", id);
        await clerk.PressAsync("确定");

        clerk.Text.ShouldContain("复制成功，新证书号");
        var copy = Guid.Parse(clerk.Address.Segments[^1]);
        await using var db = portal.Db();
        var (first, made) = (await db.Certificates.SingleAsync(row => row.Id == id), await db.Certificates.SingleAsync(row => row.Id == copy));
        made.Number.ShouldNotBe(first.Number);
        made.Header.Consignee.ShouldBe(first.Header.Consignee);
    }

    [Fact]
    [Feature(162)]
    public async Task Export_OfAMonth_HoldsTheListAsText_AndOfMoreIsRefused()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        await using var db = portal.Db();
        var certificate = await db.Certificates.SingleAsync(row => row.Id == id);

        await clerk.OpenAsync("/certificates/query/export?CreatedFrom=2026-01-01&CreatedTo=2026-03-05");
        clerk.Text.ShouldContain("最多一个月");
        var answer = await clerk.GetAsync($"/certificates/query/export?CreatedFrom=2026-02-20&Number={certificate.Number}");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe(SheetWriter.ContentType);
        using var document = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        rows.Count.ShouldBe(2);
        rows[0].Descendants<Cell>().Select(cell => cell.InnerText).ShouldContain("单据状态");
        rows[1].Descendants<Cell>().First().InnerText.ShouldBe(certificate.Number);
        rows[1].Descendants<Cell>().Select(cell => cell.InnerText).ShouldContain("暂存");
    }
}
