using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Verification;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Web.Tests.Features.Verification.VerificationClerk;

namespace CooPortal.Web.Tests.Features.Verification;

public sealed class VerificationTests(VerificationPortal portal) : IClassFixture<VerificationPortal>
{
    [Fact, Feature(192), Feature(193), Feature(194)]
    public async Task List_ShowsWhatWaits_QueryFindsTheOthers_AndOnlyWhatWaitsIsProcessed()
    {
        using var clerk = await portal.ClerkAsync();
        var records = new List<VerificationRecord>();
        foreach (var state in Enum.GetValues<VerificationState>())
        {
            records.Add(await clerk.StoreAsync(state));
        }

        await clerk.Browser.OpenAsync(List);
        StatesShown().ShouldBe(["待核查", "退回核查"], ignoreOrder: true);
        (await FoundAsync(new() { ["State"] = "All" })).ShouldBe(7);
        (await FoundAsync(new() { ["State"] = nameof(VerificationState.Passed) })).ShouldBe(1);
        (await FoundAsync(new() { ["State"] = "All", ["CertificateNumber"] = records[3].CertificateNumber })).ShouldBe(1);
        (await FoundAsync(new() { ["State"] = "All", ["Number"] = records[4].Number, ["From"] = "2026-03-02" })).ShouldBe(0);
        clerk.Browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("没有符合条件的核查记录单");
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelector("a.btn-reset")!.GetAttribute("href")!);
        (await FoundAsync([])).ShouldBe(2);

        foreach (var record in records)
        {
            await clerk.TickAsync("process", record.Id);
            (clerk.Browser.Address.AbsolutePath == $"/verification/edit/{record.Id}").ShouldBe(record.IsWaiting, record.State.ToString());
            if (!record.IsWaiting)
            {
                clerk.Flash.ShouldContain($"状态为“{record.State.TitleZh()}”，仅待核查和退回核查状态的核查记录单可以处理");
            }
        }

        await clerk.TickAsync("process");
        clerk.Flash.ShouldContain("请先勾选一条");
        await clerk.TickAsync("process", records[0].Id, records[1].Id);
        clerk.Flash.ShouldContain("一次只能处理一条");

        IReadOnlyList<string> StatesShown() => [.. clerk.Rows.Select(row => row.QuerySelector(".state")!.TextContent.Trim())];

        async Task<int> FoundAsync(Dictionary<string, string> conditions)
        {
            await clerk.Browser.SubmitAsync(clerk.Browser.Form(List), conditions);
            return clerk.Rows.Count;
        }
    }

    [Fact, Feature(195), Feature(196), Feature(197), Feature(198), Feature(200), Feature(202)]
    public async Task Record_ThatCustomsSends_IsFilledUploadedSubmittedAndConcluded()
    {
        using var clerk = await portal.ClerkAsync();
        var id = await clerk.AskAsync();
        await clerk.TickAsync("process", id);
        clerk.Browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("编辑核查记录单信息");
        clerk.Browser.Page.QuerySelectorAll("#upload-0 tbody tr").Select(row => (row.Children[0].TextContent.Trim(), row.Children[1].TextContent)).First(row => row.Item2 == "必传").Item1.ShouldBe("生产工艺流程说明");
        clerk.Browser.Page.QuerySelectorAll("#upload-0 .must").Length.ShouldBe(1);
        clerk.Browser.Page.QuerySelector("#upload-0 [data-add-file]")!.TextContent.Trim().ShouldBe("添加");
        clerk.Browser.Page.QuerySelector("[data-items] .row-actions a")!.TextContent.Trim().ShouldBe("上传附件");

        await clerk.PressAsync(id, "提交", Typed("MANUAL 全部在本厂生产"));
        clerk.Problems.ShouldBe(["请上传必传的电子资料：生产工艺流程说明", "请为产品“保温杯”上传：产品及包装照片", "请维护产品“保温杯”的产品成本明细"]);
        clerk.Browser.Page.QuerySelector("#Explanation")!.TextContent.Trim().ShouldBe("MANUAL 全部在本厂生产");
        (await clerk.SentAsync()).ShouldBe(0);

        await clerk.UploadAsync(id, 0, ("V02", "假.pdf", "no"u8.ToArray()));
        clerk.Browser.Page.QuerySelector("#upload-0[open]")!.TextContent.ShouldContain("“假.pdf”：只能上传 PDF 文件");
        await clerk.UploadAsync(id, 0, ("V02", "工艺.pdf", SomePdf.WithPagesOf(1000)), ("V02", "工艺图.pdf", SomePdf.WithPagesOf(1100)), ("V99", "备注.pdf", SomePdf.WithPagesOf(1200)));
        clerk.Flash.ShouldBe("已上传 3 个附件。");
        clerk.Browser.Page.QuerySelectorAll("[data-materials] .verification-files a:first-child").Select(link => link.TextContent).ShouldBe(["工艺.pdf", "工艺图.pdf", "备注.pdf"]);
        await clerk.PressAsync(id, "提交", Typed());
        clerk.Problems.ShouldBe(["请为产品“保温杯”上传：产品及包装照片", "请维护产品“保温杯”的产品成本明细"]);
        await clerk.UploadAsync(id, 1, ("V12", "照片.pdf", SomePdf.WithPagesOf(1300)));

        await clerk.Browser.OpenAsync($"/verification/costs/{id}");
        clerk.Flash.ShouldContain("请勾选一个");
        await clerk.SaveCostsAsync(id);
        clerk.Flash.ShouldBe("保存成功：保温杯的产品成本明细");
        clerk.Browser.Page.QuerySelector("[data-items] tbody tr")!.TextContent.ShouldContain("非原产 33.33%");
        var note = (await clerk.StoredAsync()).Single().Files.Single(file => file.Kind == "V99");
        await clerk.Browser.SubmitAsync(clerk.Browser.Form($"/verification/edit/{id}/remove/{note.Id}"));
        clerk.Flash.ShouldBe("已删除 备注.pdf。");

        await clerk.PressAsync(id, "提交", Typed("MANUAL 全部在本厂生产"));
        clerk.Flash.ShouldContain("提交成功");
        await portal.UntilAsync(async () =>
        {
            await clerk.Browser.OpenAsync($"/verification/detail/{id}");
            return clerk.StateShown == "核查中";
        });
        var record = (await clerk.StoredAsync()).Single();
        await clerk.TickAsync("receipts", id);
        clerk.Browser.Page.QuerySelectorAll("dialog .receipts b").Select(kind => kind.TextContent).ShouldBe(["海关已接收", "下发核查"], ignoreOrder: true);
        await clerk.TickAsync("receipts");
        clerk.Flash.ShouldContain("请先勾选一条需要查看回执");

        await portal.ConcludeAsync(record.Number, VerificationResult.Passed, "货物符合原产地规则");
        await portal.UntilAsync(async () => (await clerk.StoredAsync()).Single().State == VerificationState.Passed);
        await clerk.Browser.OpenAsync($"/verification/detail/{id}");
        clerk.Browser.Page.QuerySelector(".flash-success")!.TextContent.ShouldContain("核查结论：货物符合原产地规则");
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelector(".verification-files a")!.GetAttribute("href")!);
        clerk.Browser.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact, Feature(199)]
    public async Task Costs_ByTheSixRulesOfPreReview_AreKeptOrRefusedWithTheReason()
    {
        using var clerk = await portal.ClerkAsync();
        var id = await clerk.AskAsync();
        (string ExFactory, string Fob, string Imported, string[] Line, string Message)[] broken =
        [
            ("100", "99.99999", "true", ["4", "10", "0", "40"], "单位产品FOB值应不小于单位产品出厂价（100）"),
            ("40", "120", "true", ["40.00001", "1", "0", "40.00001"], "产品生产明细的所有原料原产价值和原料非原产价值之和（40.00001）不能大于单位产品出厂价"),
            ("40", "40", "true", ["40.00001", "1", "0", "40.00001"], "产品生产明细的所有原料原产价值和原料非原产价值之和（40.00001）不能大于单位产品FOB值"),
            ("100", "120", "true", ["10", "1", "10", "0"], "是否含有进口成分选择“是”时，所有产品生产明细“原料非原产价值”总值不能为0"),
            ("100", "120", "false", ["1", "1", "0", "1"], "是否含有进口成分选择“否”时，所有产品生产明细“原料非原产价值”总值必须为0"),
            ("100", "120", "true", ["0.1", "3", "0.1", "0.20001"], "应等于原料原产价值+原料非原产价值，现为0.30001"),
        ];
        foreach (var (exFactory, fob, imported, line, message) in broken)
        {
            await clerk.SaveCostsAsync(id, exFactory, fob, imported, line);
            string.Join(' ', clerk.Problems).ShouldContain(message);
        }

        (await clerk.StoredAsync()).Single().Answer.Costs.ShouldBeEmpty();
        await clerk.SaveCostsAsync(id, "40", "40", "true", "40", "1", "0", "40");
        (await clerk.StoredAsync()).Single().CostsOf(1)!.Sheet.NonOriginatingTotal.ShouldBe(40);
    }

    [Fact, Feature(201)]
    public async Task Number_OpensTheDetails_AndTheProductKeyThatProduct()
    {
        using var clerk = await portal.ClerkAsync();
        var product = await clerk.AddProductAsync("1026902332600001");
        var record = await clerk.StoreAsync(VerificationState.Pending, "1026902332600001");
        await clerk.Browser.OpenAsync(List);

        await clerk.Browser.OpenAsync(clerk.Rows.Single().QuerySelector("td.code a")!.GetAttribute("href")!);
        (clerk.Browser.Page.QuerySelector("h1")!.TextContent, clerk.StateShown).ShouldBe(("核查记录单详情", "待核查"));
        clerk.Browser.Page.QuerySelector(".requirement")!.TextContent.ShouldBe("请说明");
        clerk.Browser.Page.QuerySelectorAll("a").Count(link => link.GetAttribute("href") == $"/pre-review/edit/{product}").ShouldBe(2);
        await clerk.Browser.OpenAsync($"/pre-review/edit/{product}");
        clerk.Browser.Page.QuerySelector("#NameZh")!.GetAttribute("value").ShouldBe("保温杯");
        record.IsWaiting.ShouldBeTrue();
    }

    [Fact]
    public async Task Record_ThatChangesWhileItsPageIsOpen_HasOneTrueStateAndSaysWhatHappened()
    {
        using var clerk = await portal.ClerkAsync();
        var record = await clerk.StoreAsync(VerificationState.Pending);
        await clerk.OpenAsync(record.Id);
        await ChangeAsync(stored => stored.Amend(2, new VerificationRequest { Kind = VerificationKind.AfterIssue, Requirement = "请另附说明", ReplyBy = new DateOnly(2026, 4, 1) }, Some.Now));

        await clerk.PressAsync(record.Id, "提交", Typed());
        clerk.Problems.ShouldHaveSingleItem().ShouldContain("海关刚刚更改了核查要求");
        clerk.Browser.Page.QuerySelector(".requirement")!.TextContent.ShouldBe("请另附说明");
        (await clerk.SentAsync()).ShouldBe(0);

        await ChangeAsync(stored => stored.Explain(new VerificationAnswer { Explanation = "同事的说明", ContactName = "周", ContactTelephone = "13800000000" }, Some.Now));
        await clerk.PressAsync(record.Id, "暂存", Typed("我的说明"));
        clerk.Problems.ShouldHaveSingleItem().ShouldContain("其他操作员修改");
        clerk.Browser.Page.QuerySelector("#Explanation")!.TextContent.Trim().ShouldBe("我的说明");

        await clerk.OpenAsync(record.Id);
        await ChangeAsync(stored => stored.Submit(Some.Now));
        await clerk.PressAsync(record.Id, "提交", Typed());
        clerk.Flash.ShouldContain("可能是由其他操作员提交的");
        clerk.Browser.Address.AbsolutePath.ShouldBe($"/verification/detail/{record.Id}");
        (await clerk.StoredAsync()).Single().ShouldSatisfyAllConditions(stored => stored.Round.ShouldBe(1), stored => stored.Answer.Explanation.ShouldBe("同事的说明"));

        async Task ChangeAsync(Action<VerificationRecord> change)
        {
            await using var db = portal.Portal.Database.OpenAs(clerk.EnterpriseId);
            change(db.VerificationRecords.Single());
            await db.SaveAuditedAsync(CooPortal.Domain.Accounts.Actor.System("test"), "Colleague", CancellationToken.None);
        }
    }

    [Fact]
    public async Task Deadlines_StandAmongTheRemindersAndInTheAcceptance()
    {
        using var clerk = await portal.ClerkAsync();
        await clerk.StoreAsync(VerificationState.Pending);
        await clerk.StoreAsync(VerificationState.SentBack);
        await clerk.StoreAsync(VerificationState.InProgress);

        await clerk.Browser.OpenAsync("/home");
        var reminder = clerk.Browser.Page.QuerySelectorAll(".waiting-head").Single(line => line.TextContent.Contains("核查待回复", StringComparison.Ordinal));
        (reminder.QuerySelector("b")!.TextContent, reminder.GetAttribute("href")).ShouldBe(("2", List));
        reminder.TextContent.ShouldContain("最近期限 03-20，还有");
        await clerk.Browser.OpenAsync("/statistics/acceptance");
        clerk.Browser.Page.QuerySelector("[data-waiting=verifications]")!.TextContent.ShouldContain("2 份待回复");
    }

    [Fact]
    public async Task Record_OfAnotherCompany_IsNotFound()
    {
        using var owner = await portal.ClerkAsync();
        using var other = await portal.ClerkAsync();
        var record = await owner.StoreAsync(VerificationState.Pending);

        foreach (var page in new[] { $"/verification/edit/{record.Id}", $"/verification/detail/{record.Id}", $"/verification/costs/{record.Id}?item=1" })
        {
            await other.Browser.OpenAsync(page);
            ((int)other.Browser.Status).ShouldBe(404, page);
        }

        await other.TickAsync("process", record.Id);
        ((int)other.Browser.Status).ShouldBe(404);
    }

    [Fact]
    public async Task Costs_TypedAndNotSaved_ComeBackWithTheirLines()
    {
        using var clerk = await portal.ClerkAsync();
        var id = await clerk.AskAsync();
        var key = $"/verification/costs/{id}?item=1";
        await clerk.Browser.OpenAsync(key);
        clerk.Browser.Page.QuerySelector("form[data-autosave]")!.GetAttribute("data-autosave").ShouldBe(key);
        await clerk.Browser.PostAsync("/journal/save", new Dictionary<string, string>
        {
            ["key"] = key,
            ["content"] = $$"""[["Id","{{id}}"],["Version","0"],["Item","1"],["NameZh","没有保存的名称"],["Lines[0].Name","没有保存的原料"],["Editing",""]]""",
            ["baseVersion"] = "0",
            ["__RequestVerificationToken"] = clerk.Browser.Token,
        });

        await clerk.Browser.OpenAsync(key);

        clerk.Browser.Page.QuerySelector("#NameZh")!.GetAttribute("value").ShouldBe("没有保存的名称");
        clerk.Browser.Page.QuerySelector("[data-cost-lines] tbody")!.TextContent.ShouldContain("没有保存的原料");
        clerk.Browser.Page.QuerySelector(".journal-bar")!.TextContent.ShouldContain("未保存的内容");
    }
}
