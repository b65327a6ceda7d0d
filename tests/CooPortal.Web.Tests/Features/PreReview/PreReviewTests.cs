using CooPortal.Domain.PreReview;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Web.Tests.Features.PreReview.PreReviewClerk;

namespace CooPortal.Web.Tests.Features.PreReview;

public sealed class PreReviewTests(PreReviewPortal portal) : IClassFixture<PreReviewPortal>
{
    /// <summary>A way into every state (letters as in <see cref="PreReviewClerk.StoreAsync"/>), and whether 变更 and 删除 are open there.</summary>
    private static readonly (string Way, string State, bool Change, bool Delete)[] states =
    [
        ("", "新增·暂存", false, true),
        ("S", "新增·已提交", false, false),
        ("SR", "新增·审核不通过", false, true),
        ("SA", "正常·审核通过", true, true),
        ("SAC", "变更·暂存", true, true),
        ("SACS", "变更·已提交", false, false),
        ("SACSA", "变更·审核通过", true, true),
        ("SAD", "注销·暂存", true, true),
        ("SADS", "注销·已提交", false, false),
        ("SADSA", "注销·审核通过", false, false),
        ("SADSR", "注销·审核不通过", false, true),
        ("SADSAH", "恢复·暂存", false, true),
        ("SADSAHS", "恢复·已提交", false, false),
        // 删除·暂存 is not among the manual's eight; decisions.md 14 lets it drop its own request
        ("SAX", "删除·暂存", true, true),
        ("SAXS", "删除·已提交", false, false),
    ];

    [Theory, Feature(166)]
    [InlineData(false, false, "尚未同步成功")]
    [InlineData(true, true, "处于变更过程中")]
    public async Task Page_OfACompanyThatIsNotSyncedOrIsChanging_ShowsTheNotice(bool synced, bool changing, string words)
    {
        using var clerk = await portal.ClerkAsync(synced: synced, changing: changing);

        await clerk.Browser.OpenAsync(List);

        clerk.Browser.Page.QuerySelector("#content")!.TextContent.ShouldContain(words);
        clerk.Browser.Page.QuerySelector(".toolbar").ShouldBeNull();
    }

    [Theory, Feature(167)]
    [InlineData("1", false)]
    [InlineData("2", true)]
    [InlineData("3", false)]
    [InlineData("9", true)]
    public async Task Page_OfACompanyThatDoesNotProduce_SaysThatItNeedsNone(string category, bool closed)
    {
        using var clerk = await portal.ClerkAsync(category);

        await clerk.Browser.OpenAsync(List);

        clerk.Browser.Page.QuerySelector("#content")!.TextContent.Contains("只有生产型企业才需发起产品预审申请", StringComparison.Ordinal).ShouldBe(closed);
        (clerk.Browser.Page.QuerySelector(".toolbar") is null).ShouldBe(closed);
    }

    [Fact, Feature(168), Feature(176), Feature(177), Feature(178), Feature(179)]
    public async Task Product_IsEnteredWithItsLines_SavedListedAndEdited()
    {
        using var clerk = await portal.ClerkAsync();
        await clerk.Browser.OpenAsync(List);
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelector(".toolbar a.btn-primary")!.GetAttribute("href")!);
        await clerk.PressAsync("open-line?row=-1", Sheet());

        await clerk.PressAsync("take-line", Line("0.1", "3", "0.1", "0.20001"));
        clerk.Browser.ErrorOf("Line.NonOriginatingValue").ShouldBe("原料单价×单位产品用料（0.1×3=0.3）应等于原料原产价值+原料非原产价值，现为0.30001");
        await clerk.PressAsync("take-line", Line("0.1", "3", "0.1", "0.2"));
        await clerk.PressAsync("open-line?row=-1", new Dictionary<string, string>());
        await clerk.PressAsync("take-line", Line("4", "10", "0", "40", name: "硅胶圈"));
        await clerk.PressAsync("open-line?row=-1", new Dictionary<string, string>());
        await clerk.PressAsync("take-line", Line("1", "1", "1", "0", name: "纸盒"));
        await clerk.PressAsync("remove-line?row=2", new Dictionary<string, string>());
        await clerk.PressAsync("open-line?row=0", new Dictionary<string, string>());
        await clerk.PressAsync("take-line", Line("0.2", "3", "0.4", "0.2", name: "钢带"));
        await clerk.PressAsync("save", new Dictionary<string, string>());

        clerk.Flash.ShouldBe("保存成功");
        clerk.Browser.Page.QuerySelectorAll("[data-cost-lines] tbody tr").Select(row => row.Children[1].TextContent.Trim()).ShouldBe(["钢带", "硅胶圈"]);
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll(".action-bar a").Single(link => link.TextContent.Trim() == "返回").GetAttribute("href")!);
        var cells = clerk.Rows.Single().QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        // 40.2 of 100 and of 120
        (cells[4], cells[7], cells[8], cells[^1]).ShouldBe(("新增", "40.20%", "33.50%", "暂存"));

        var id = (await clerk.StoredAsync()).Single().Id;
        await clerk.TickAsync("edit", id);
        clerk.Browser.Page.QuerySelector("#NameZh")!.GetAttribute("value").ShouldBe("不锈钢保温杯");
        await clerk.PressAsync("save", new Dictionary<string, string> { ["NameZh"] = "不锈钢保温壶" });
        clerk.Flash.ShouldBe("保存成功");
        (await clerk.StoredAsync()).Single().NameZh.ShouldBe("不锈钢保温壶");
    }

    [Theory, Feature(171), Feature(172), Feature(173), Feature(174), Feature(175)]
    [InlineData("100", "99.99999", "true", "40", "FobPrice", "单位产品FOB值应不小于单位产品出厂价（100）")]
    [InlineData("40", "120", "true", "40.00001", "ExFactoryPrice", "产品生产明细的所有原料原产价值和原料非原产价值之和（40.00001）不能大于单位产品出厂价")]
    [InlineData("40", "40", "true", "40.00001", "FobPrice", "产品生产明细的所有原料原产价值和原料非原产价值之和（40.00001）不能大于单位产品FOB值")]
    [InlineData("100", "120", "true", "0", "HasImportedContent", "是否含有进口成分选择“是”时，所有产品生产明细“原料非原产价值”总值不能为0")]
    [InlineData("100", "120", "false", "1", "HasImportedContent", "是否含有进口成分选择“否”时，所有产品生产明细“原料非原产价值”总值必须为0，现为1")]
    [InlineData("40", "40", "true", "40", "", "")]
    [InlineData("100", "120", "false", "0", "", "")]
    public async Task Sheet_ThatBreaksARuleOfCosts_IsNotKeptAndSaysWhy(string exFactory, string fob, string imported, string nonOriginating, string field, string message)
    {
        using var clerk = await portal.ClerkAsync();
        await clerk.Browser.OpenAsync("/pre-review/edit");
        var line = nonOriginating == "0" ? Line("10", "1", "10", "0", "Lines[0].") : Line(nonOriginating, "1", "0", nonOriginating, "Lines[0].");
        var form = Sheet(exFactory: exFactory, fob: fob).Concat(line).ToDictionary();
        form["HasImportedContent"] = imported;

        await clerk.Browser.SubmitAsync(clerk.Browser.Form("/pre-review/edit/save"), form);

        if (field.Length == 0)
        {
            clerk.Flash.ShouldBe("保存成功");
            return;
        }

        clerk.Browser.Page.QuerySelector(".error-summary")!.TextContent.ShouldContain(message);
        clerk.Browser.ErrorOf(field).ShouldNotBeNull();
        (await clerk.StoredAsync()).ShouldBeEmpty();
    }

    [Fact, Feature(169), Feature(170), Feature(189), Feature(190)]
    public async Task SubmittedProduct_LocksEverythingUntilCustomsAnswers()
    {
        using var clerk = await portal.ClerkAsync();
        var approved = await clerk.ApprovedAsync("已审核");
        var dead = await clerk.StoreAsync("已注销", "SADSA");
        await clerk.AddAsync("草稿");
        var draft = (await clerk.StoredAsync()).Single(product => product.NameZh == "草稿").Id;
        await clerk.AddAsync("送审");
        var pending = (await clerk.StoredAsync()).Single(product => product.NameZh == "送审").Id;

        await clerk.TickAsync("submit", pending);
        clerk.Flash.ShouldContain("提交成功");
        clerk.Rows.Single(row => row.TextContent.Contains("送审", StringComparison.Ordinal)).QuerySelector(".state")!.TextContent.Trim().ShouldBe("已提交");

        await clerk.Browser.OpenAsync("/statistics/acceptance");
        clerk.Browser.Page.QuerySelector("[data-waiting='pre-review']")!.TextContent.ShouldBe("1 件待海关审核");

        await clerk.Browser.OpenAsync("/pre-review/edit");
        clerk.Flash.ShouldBe(PreReviewDesk.Occupied);
        foreach (var (action, id) in new[] { ("edit", draft), ("change", approved), ("deregister", approved), ("restore", dead), ("delete", draft), ("submit", draft) })
        {
            await clerk.TickAsync(action, id);
            clerk.Flash.ShouldBe(PreReviewDesk.Occupied, action);
        }

        await clerk.DecideAsync(pending, approved: true, "符合要求");
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll(".toolbar a").Single(link => link.TextContent.Trim() == "刷新状态").GetAttribute("href")!);
        clerk.Rows.Single(row => row.TextContent.Contains("送审", StringComparison.Ordinal)).QuerySelector(".state")!.TextContent.Trim().ShouldBe("审核通过");
        await clerk.TickAsync("receipts", pending);
        clerk.Browser.Page.QuerySelector("dialog .receipt-text")!.TextContent.ShouldContain("符合要求");
        await clerk.TickAsync("receipts", pending, draft);
        clerk.Flash.ShouldContain("勾选一条");
        await clerk.TickAsync("submit", draft);
        clerk.Flash.ShouldContain("提交成功");
    }

    [Fact, Feature(180), Feature(185)]
    public async Task ChangeAndDelete_InEveryState_AreOpenAsTheManualSays()
    {
        using var clerk = await portal.ClerkAsync();
        foreach (var (way, state, mayChange, mayDelete) in states)
        {
            var id = await clerk.StoreAsync(state, way);

            await clerk.TickAsync("change", id);
            (clerk.Browser.Address.AbsolutePath == $"/pre-review/edit/{id}" && clerk.Browser.Page.QuerySelector("h1")!.TextContent == "产品预审变更").ShouldBe(mayChange, $"变更 {state}");
            if (!mayChange)
            {
                clerk.Flash.ShouldContain($"状态为“{state}”，不能变更");
            }

            await clerk.TickAsync("delete", id);
            (clerk.Browser.Page.QuerySelector("dialog form[action$='/delete']") is not null).ShouldBe(mayDelete, $"删除 {state}");
        }
    }

    [Fact, Feature(181)]
    public async Task Change_ThatCustomsRejects_ShowsTheProductAsBefore()
    {
        using var clerk = await portal.ClerkAsync();
        var id = await clerk.ApprovedAsync();
        await clerk.TickAsync("change", id);
        await clerk.PressAsync("save", new Dictionary<string, string> { ["NameZh"] = "变更后的名称", ["FobPrice"] = "150" });
        (await clerk.StateAsync()).ShouldBe("变更·暂存");
        await clerk.TickAsync("submit", id);
        clerk.Rows.Single().TextContent.ShouldContain("变更后的名称");

        await clerk.DecideAsync(id, approved: false, "不同意变更");

        (await clerk.StateAsync()).ShouldBe("正常·审核通过");
        clerk.Rows.Single().TextContent.ShouldContain("不锈钢保温杯");
        clerk.Rows.Single().TextContent.ShouldContain("33.33%");
    }

    [Fact, Feature(182), Feature(183), Feature(184)]
    public async Task Deregistration_AndRestoration_AskAndGoToCustoms()
    {
        using var clerk = await portal.ClerkAsync();
        var id = await clerk.ApprovedAsync();
        await clerk.TickAsync("restore", id);
        clerk.Flash.ShouldContain("不能恢复");

        await clerk.TickAsync("deregister", id);
        clerk.Prompt.ShouldBe("是否确认提交注销申请？注销后可进行恢复。");
        await clerk.ConfirmAsync("deregister");
        (await clerk.StateAsync()).ShouldBe("注销·暂存");
        await clerk.TickAsync("submit", id);
        await clerk.DecideAsync(id, approved: true);

        await clerk.TickAsync("restore", id);
        clerk.Prompt.ShouldBe("是否确认提交恢复申请");
        await clerk.ConfirmAsync("restore");
        (await clerk.StateAsync()).ShouldBe("恢复·暂存");
        await clerk.TickAsync("submit", id);
        await clerk.DecideAsync(id, approved: false);
        (await clerk.StateAsync()).ShouldBe("注销·审核通过");
    }

    [Fact, Feature(186), Feature(187), Feature(188)]
    public async Task Deletion_OfADraftIsLocal_OfAnApprovedProductWaitsForCustoms()
    {
        using var clerk = await portal.ClerkAsync();
        await clerk.AddAsync();
        await clerk.TickAsync("delete", (await clerk.StoredAsync()).Single().Id);
        clerk.Prompt.ShouldBe("确定删除当前选中的数据？");
        await clerk.ConfirmAsync("delete");
        clerk.Rows.ShouldBeEmpty();
        (await clerk.SentAsync()).ShouldBe(0);

        var id = await clerk.ApprovedAsync();
        foreach (var (approved, after) in new[] { (false, 1), (true, 0) })
        {
            await clerk.TickAsync("delete", id);
            clerk.Prompt.ShouldBe("您删除的产品中包含已审核产品，需要提交审批端进行审核，删除后不可恢复，是否确认删除？");
            await clerk.ConfirmAsync("delete");
            (await clerk.StateAsync()).ShouldBe("删除·暂存");
            await clerk.TickAsync("submit", id);
            clerk.Rows.Count.ShouldBe(1);
            await clerk.DecideAsync(id, approved);
            await clerk.Browser.OpenAsync(List);
            clerk.Rows.Count.ShouldBe(after);
            if (!approved)
            {
                (await clerk.StateAsync()).ShouldBe("正常·审核通过");
            }
        }

        (await clerk.SentAsync()).ShouldBe(2);
    }

    [Fact, Feature(191)]
    public async Task Query_ByOneOrMoreConditions_FindsWhatFits_AndResetShowsAll()
    {
        using var clerk = await portal.ClerkAsync();
        await clerk.ApprovedAsync("保温杯");
        await clerk.StoreAsync("保温壶", "");
        await clerk.StoreAsync("水杯", "");
        await clerk.Browser.OpenAsync(List);

        (await FoundAsync(new() { ["Name"] = "保温" })).ShouldBe(2);
        (await FoundAsync(new() { ["Name"] = "保温", ["Audit"] = nameof(PreReviewAudit.Draft) })).ShouldBe(1);
        (await FoundAsync(new() { ["Name"] = "没有" })).ShouldBe(0);
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelector("a.btn-reset")!.GetAttribute("href")!);
        (await FoundAsync([])).ShouldBe(3);

        async Task<int> FoundAsync(Dictionary<string, string> conditions)
        {
            await clerk.Browser.SubmitAsync(clerk.Browser.Form(List), conditions);
            return clerk.Rows.Count;
        }
    }

    [Fact]
    public async Task TryOut_OfWhatIsTyped_SaysForEachTypeWhetherItQualifies()
    {
        using var clerk = await portal.ClerkAsync();
        await clerk.Browser.OpenAsync("/pre-review/edit");

        await clerk.PressAsync("try-out", Sheet(fob: "100").Concat(Line("60", "1", "0", "60", "Lines[0].")).ToDictionary());

        var rows = clerk.Browser.Page.QuerySelectorAll("#chances tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        rows.Count.ShouldBeGreaterThan(10);
        rows.Where(row => row[2] == "60.00%").ShouldAllBe(row => row[4] == "符合" && row[5] == "还可增加 0 USD");
        rows.Where(row => row[2] == "55.00%").ShouldAllBe(row => row[4] == "不符合" && row[5] == "须减少 5 USD");
    }

    [Fact]
    public async Task Product_OfAnotherCompany_IsNotFound()
    {
        using var owner = await portal.ClerkAsync();
        using var other = await portal.ClerkAsync();
        var id = await owner.StoreAsync("秘密", "");

        await other.Browser.OpenAsync($"/pre-review/edit/{id}");
        ((int)other.Browser.Status).ShouldBe(404);
        await other.TickAsync("delete", id);
        ((int)other.Browser.Status).ShouldBe(404);
        (await owner.StoredAsync()).ShouldHaveSingleItem();
    }
}
