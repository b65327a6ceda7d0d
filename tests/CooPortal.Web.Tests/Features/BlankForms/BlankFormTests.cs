using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Web.Tests.Features.BlankForms.BlankFormClerk;

namespace CooPortal.Web.Tests.Features.BlankForms;

/// <summary>空白证单核销 and 空白证单查询 with customs over the protocol.</summary>
public sealed class BlankFormTests(BlankFormPortal portal) : IClassFixture<BlankFormPortal>
{
    [Fact, Feature(203), Feature(204)]
    public async Task List_ShowsOwnApprovedCertificates_NarrowsThem_AndOpensTheWindow()
    {
        using var clerk = await portal.ClerkAsync();
        using var neighbour = await portal.ClerkAsync();
        var today = await portal.ApprovedAsync(clerk);
        await portal.ApprovedAsync(clerk, "K", daysAgo: 3);
        await portal.ApprovedAsync(clerk, daysAgo: 9);
        await portal.ApprovedAsync(neighbour);
        var cancelled = await portal.ApprovedAsync(clerk);
        await portal.ChangeAsync(cancelled.Id, certificate => certificate.Apply(CertificateAction.ReceiveCancellation, Actor.System("海关回执"), portal.Portal.Clock));

        (await clerk.FoundAsync(List, [])).ShouldBe(3);
        (await clerk.FoundAsync(List, new() { ["Number"] = today.Number.ToLowerInvariant() })).ShouldBe(1);
        (await clerk.FoundAsync(List, new() { ["TypeCode"] = "C" })).ShouldBe(2);
        (await clerk.FoundAsync(List, new() { ["ApprovedFrom"] = "2026-03-02", ["ApprovedTo"] = "2026-03-05" })).ShouldBe(2);
        (await clerk.FoundAsync(List, new() { ["ApprovedTo"] = "2026-03-01", ["TypeCode"] = "K" })).ShouldBe(0);

        await clerk.FoundAsync(List, new() { ["Number"] = today.Number });
        await clerk.Browser.OpenAsync(clerk.Rows.Single().QuerySelector(".row-actions a")!.GetAttribute("href")!);
        clerk.Browser.Page.QuerySelector("#write-off-window")!.TextContent.ShouldContain(today.Number);
        clerk.Rows.Count.ShouldBe(1);
        await clerk.Browser.OpenAsync($"{List}/window/{(await portal.ApprovedAsync(neighbour)).Id}");
        ((int)clerk.Browser.Status).ShouldBe(404);
    }

    [Fact, Feature(205), Feature(206), Feature(210), Feature(212)]
    public async Task WayOne_TypedAndChosenNumbers_AreWrittenOffAtCustoms()
    {
        using var clerk = await portal.ClerkAsync();
        var certificate = await portal.ApprovedAsync(clerk);
        await portal.IssueAsync(clerk, "A000101", 4);
        await clerk.OpenAsync(certificate);

        await clerk.TypeAsync("新增", "a 000101");
        clerk.Typed.ShouldBe(["a 000101", ""]);
        await clerk.PressAsync("查询未使用的空白证单");
        clerk.Unused.ShouldBe(["A000102", "A000103", "A000104"]);
        await clerk.PressAsync("查询", new() { ["Search"] = "A00010" });
        clerk.Unused.ShouldBeEmpty();
        await clerk.PressAsync("查询", new() { ["Search"] = "A000103" });
        clerk.Unused.ShouldBe(["A000103"]);
        await clerk.PressAsync("确定");
        clerk.Problem.ShouldContain("请先勾选");
        await clerk.PressAsync("确定", new() { ["Choice"] = "A000103" });
        clerk.Browser.Page.QuerySelector("#unused-forms").ShouldBeNull();
        clerk.Typed.ShouldBe(["a 000101", "A000103"]);

        await clerk.PressAsync("核销");
        clerk.Browser.Page.QuerySelector("#write-off-question")!.TextContent.ShouldContain("确定核销以下 2 份空白证单？");
        await clerk.PressAsync("确定");

        clerk.Flash.ShouldBe("核销提交成功！");
        clerk.Typed.ShouldBeEmpty();
        clerk.Submitted.Select(line => line.Number).ShouldBe(["A000101", "A000103"]);
        await clerk.RefreshUntilAsync("已核销", "已核销");
    }

    [Fact]
    public async Task Acceptance_CountsTheFormsThatCustomsHasNotAnswered()
    {
        using var clerk = await portal.ClerkAsync();
        await portal.IssueAsync(clerk, "Q000099", 1);
        await clerk.OpenAsync(await portal.ApprovedAsync(clerk));
        await clerk.TypeAsync("核销", "Q000099");
        await clerk.PressAsync("确定");

        await clerk.Browser.OpenAsync("/statistics/acceptance");

        clerk.Browser.Page.QuerySelector("[data-waiting='blank-forms']")!.TextContent.ShouldBe("1 份待海关答复");
    }

    [Fact, Feature(208), Feature(211)]
    public async Task WayTwo_Pages_FillSerialsOfTheExporter_AndTheTickedAreVoided()
    {
        using var clerk = await portal.ClerkAsync();
        var certificate = await portal.ApprovedAsync(clerk);
        await portal.IssueAsync(clerk, "B000096", 3);
        await portal.IssueAsync(clerk, "B900001", 5, BlankFormHolding.Agent);
        await clerk.OpenAsync(certificate);

        foreach (var (pages, problem) in new[] { ("", "应为1到50"), ("0", "应为1到50"), ("x", "应为1到50"), ("4", "只有3份") })
        {
            await clerk.PressAsync("返填出口商流水号", new() { ["Pages"] = pages });
            clerk.Problem.ShouldContain(problem);
            clerk.Typed.ShouldBeEmpty();
        }

        await clerk.PressAsync("返填出口商流水号", new() { ["Pages"] = "3" });
        clerk.Typed.ShouldBe(["B000096", "B000097", "B000098"]);
        await clerk.PressAsync("作废", new() { ["Lines[1].Ticked"] = "-" });
        await clerk.PressAsync("确定");

        clerk.Flash.ShouldBe("作废提交成功！");
        clerk.Typed.ShouldBe(["B000097"]);
        // customs takes one down, and gives the one that ends in 98 back with its reason
        await clerk.RefreshUntilAsync("已作废");
        clerk.Typed.ShouldBe(["B000097", "B000098"]);
        clerk.Browser.Page.QuerySelector("td.refused[title]:not([title=''])")!.TextContent.ShouldContain("流水号与领用登记不符");
    }

    [Fact, Feature(209)]
    public async Task WayTwo_ForAnAgencyCertificate_UsesTheAgentsStock()
    {
        using var clerk = await portal.ClerkAsync(FilingMode.SelfFiling | FilingMode.AgentFiling);
        var certificate = await portal.ApprovedAsync(clerk, exporter: "712345672");
        await portal.IssueAsync(clerk, "D000001", 2);
        await portal.IssueAsync(clerk, "D000101", 2, BlankFormHolding.Agent);
        await clerk.OpenAsync(certificate);

        await clerk.PressAsync("返填代理企业流水号", new() { ["Pages"] = "2" });
        clerk.Typed.ShouldBe(["D000101", "D000102"]);
        await clerk.TypeAsync("核销", "D000101", "D000001");
        clerk.LineErrors.ShouldHaveSingleItem().ShouldContain("由出口商领用，只能用于企业自理证书");
        await clerk.TypeAsync("核销", "D000101", "D000102");
        await clerk.PressAsync("确定");
        await clerk.RefreshUntilAsync("已核销", "已核销");

        // 空白证单查询 shows the agency's forms when asked
        (await clerk.FoundAsync(Query, [])).ShouldBe(0);
        (await clerk.FoundAsync(Query, new() { ["Holder"] = nameof(BlankFormHolder.Agent) })).ShouldBe(2);
    }

    [Fact]
    public async Task WhatChangesWhileTheWindowIsOpen_IsRefusedWithItsReason()
    {
        using var clerk = await portal.ClerkAsync();
        using var colleague = await portal.ColleagueAsync(clerk);
        var (one, two) = (await portal.ApprovedAsync(clerk), await portal.ApprovedAsync(clerk));
        await portal.IssueAsync(clerk, "E000001", 2);
        await clerk.OpenAsync(one);
        await colleague.OpenAsync(two);
        await clerk.TypeAsync("核销", "E000001", "E-1", "E000001");
        clerk.LineErrors.ShouldBe(["空白证单流水号只能由字母和数字组成。", "流水号 E000001 重复录入。"]);
        await clerk.TypeAsync("核销", "E000001", "E000077", "E000002");
        clerk.LineErrors.ShouldHaveSingleItem().ShouldContain("不在贵公司领用的空白证单中");
        await clerk.PressAsync("移除第2行");
        await clerk.PressAsync("核销");
        await colleague.TypeAsync("核销", "E000002");

        await clerk.PressAsync("确定");
        await colleague.PressAsync("确定");

        clerk.Flash.ShouldBe("核销提交成功！");
        colleague.LineErrors.ShouldHaveSingleItem().ShouldContain($"流水号 E000002 已由王管理在证书 {one.Number} 提交核销");
        colleague.Submitted.ShouldBeEmpty();

        await portal.ChangeAsync(two.Id, certificate => certificate.Apply(CertificateAction.ReceiveCancellation, Actor.System("海关回执"), portal.Portal.Clock));
        await colleague.PressAsync("核销");
        colleague.Problem.ShouldContain($"证书 {two.Number} 的状态已为“已注销”");
    }

    [Fact, Feature(213), Feature(214)]
    public async Task Query_ShowsUsedForms_FindsByEveryCondition_AndOpensReceipts()
    {
        using var clerk = await portal.ClerkAsync();
        using var neighbour = await portal.ClerkAsync();
        var certificate = await portal.ApprovedAsync(clerk);
        await portal.IssueAsync(clerk, "F000001", 25);
        await portal.IssueAsync(clerk, "F000001", 1, type: "K");
        await clerk.OpenAsync(certificate);
        await clerk.TypeAsync("核销", "F000001", "F000002");
        await clerk.PressAsync("确定");
        await clerk.TypeAsync("作废", "F000003");
        await clerk.PressAsync("确定");
        await clerk.RefreshUntilAsync("已核销", "已核销", "已作废");

        (await clerk.FoundAsync(Query, [])).ShouldBe(3);
        (await clerk.FoundAsync(Query, new() { ["Number"] = "0003" })).ShouldBe(1);
        (await clerk.FoundAsync(Query, new() { ["TypeCode"] = "K" })).ShouldBe(0);
        (await clerk.FoundAsync(Query, new() { ["CertificateNumber"] = certificate.Number })).ShouldBe(3);
        (await clerk.FoundAsync(Query, new() { ["State"] = nameof(BlankFormState.Voided) })).ShouldBe(1);
        (await clerk.FoundAsync(Query, new() { ["IssuedFrom"] = "2026-03-06" })).ShouldBe(0);
        (await clerk.FoundAsync(Query, new() { ["IssuedFrom"] = "2026-03-05", ["IssuedTo"] = "2026-03-05", ["State"] = nameof(BlankFormState.WrittenOff) })).ShouldBe(2);
        (await clerk.FoundAsync(Query, new() { ["State"] = nameof(BlankFormState.InStock) })).ShouldBe(20);
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        clerk.Rows.Count.ShouldBe(3);

        await clerk.FoundAsync(Query, new() { ["Number"] = "F000003" });
        var badge = clerk.Rows.Single().QuerySelector("a.status-badge")!.GetAttribute("href")!;
        await clerk.Browser.OpenAsync(badge);
        var receipts = clerk.Browser.Page.QuerySelector("#blank-form-receipts")!;
        receipts.QuerySelector("h2")!.TextContent.ShouldBe("空白证单回执 F000003");
        receipts.QuerySelectorAll(".receipts b").Select(kind => kind.TextContent).ShouldBe(["作废成功", "海关已接收"], ignoreOrder: true);
        receipts.TextContent.ShouldContain(certificate.Number);
        await neighbour.Browser.OpenAsync(badge);
        ((int)neighbour.Browser.Status).ShouldBe(404);
    }
}
