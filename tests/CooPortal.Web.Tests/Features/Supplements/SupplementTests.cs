using CooPortal.Domain.Lifecycle;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Web.Tests.Features.Supplements.SupplementClerk;

namespace CooPortal.Web.Tests.Features.Supplements;

/// <summary>出口报关单补录 and 补录信息查询, with customs at the other end.</summary>
public sealed class SupplementTests(SupplementPortal stage) : IClassFixture<SupplementPortal>
{
    [Fact, Feature(215), Feature(216)]
    public async Task CustomsPath_ListsApprovedCertificates_ByOneOrMoreConditions()
    {
        var general = await stage.ApprovedAsync();
        var rcep = await stage.ApprovedAsync("RC");
        var draft = await stage.CertificateAsync();
        var returned = await stage.CertificateAsync("C", CertificateAction.ReceiveReturn);
        using var clerk = await stage.ClerkAsync();
        await clerk.Browser.OpenAsync("/supplements/fill");
        clerk.Browser.Page.QuerySelectorAll(".choice-cards h2").Select(card => card.TextContent.Trim()).ShouldBe(["海关原产地证书", "贸促会原产地证书"]);

        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll(".choice-cards a")[0].GetAttribute("href")!);
        clerk.Numbers.ShouldContain(general.Number);
        clerk.Numbers.ShouldNotContain(draft.Number);
        clerk.Numbers.ShouldNotContain(returned.Number);
        await clerk.SearchAsync(Customs, ("TypeCode", "RC"), ("Number", rcep.Number));
        clerk.Numbers.ShouldBe([rcep.Number]);
        await clerk.SearchAsync(Customs, ("TypeCode", "C"), ("Number", rcep.Number));
        clerk.Rows.ShouldBeEmpty();
        await clerk.ResetAsync();
        var created = $"{general.CreatedAt.AddHours(8):yyyy-MM-dd}";
        await clerk.SearchAsync(Customs, ("From", created), ("To", created), ("ExporterCode", Some.SocialCreditCode));
        clerk.Numbers.ShouldBe([general.Number]);
        await clerk.SearchAsync(Customs, ("ExporterCode", "91330200712345672N"));
        clerk.Rows.ShouldBeEmpty();
        await clerk.SearchAsync(Customs, ("From", "2026-03-05"), ("To", "2026-03-01"));
        clerk.Browser.ErrorOf("To").ShouldBe("结束日期不能早于开始日期");
    }

    [Fact, Feature(218), Feature(219), Feature(220), Feature(223)]
    public async Task Supplement_AsksForNumbersOnlyWhenTheGoodsHaveLeft_AndCountsWhenSubmitted()
    {
        var left = (await stage.ApprovedAsync()).Number;
        var stays = (await stage.ApprovedAsync()).Number;
        using var clerk = await stage.ClerkAsync();
        await clerk.OpenAsync(Customs, left);

        await clerk.SubmitAsync(null);
        clerk.Browser.ErrorOf("IsExported").ShouldBe("请选择货物是否已经实际出口");
        await clerk.SubmitAsync(true);
        clerk.Browser.ErrorOf("Numbers").ShouldBe("货物已经实际出口的，请填写报关单号");
        await clerk.SubmitAsync(true, $"{One},{Two}");
        clerk.Browser.ErrorOf("Numbers")!.ShouldContain("英文分号");
        clerk.Browser.Page.QuerySelector("textarea[name=Numbers]")!.TextContent.ShouldBe($"{One},{Two}");
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll("dialog a").Single(link => link.TextContent.Trim() == "取消").GetAttribute("href")!);
        clerk.Numbers.ShouldBe([left]);
        (await clerk.StoredAsync(left)).ShouldBe(0);

        await clerk.OpenAsync(Customs, left);
        await clerk.SubmitAsync(true, $"{One}；{Two}");
        clerk.Flash.ShouldContain("补录提交成功");
        await clerk.OpenAsync(Customs, stays);
        await clerk.SubmitAsync(false, "货未走，以下忽略");
        clerk.Flash.ShouldContain("补录提交成功");

        await clerk.DetailAsync(left);
        clerk.Rows.Single().QuerySelectorAll(".numbers span").Select(number => number.TextContent).ShouldBe([One, Two]);
        await clerk.RefreshUntilAsync("海关接收成功");
        await clerk.DetailAsync(stays);
        clerk.Column("报关单号").ShouldBe([""]);
        await clerk.RefreshUntilAsync("海关接收成功");
    }

    [Fact, Feature(217)]
    public async Task CcpitPath_ListsWhatCustomsStates_AndIsSupplementedTheSameWay()
    {
        using var clerk = await stage.ClerkAsync();
        await clerk.Browser.OpenAsync("/supplements/fill");
        await clerk.Browser.OpenAsync(clerk.Browser.Page.QuerySelectorAll(".choice-cards a")[1].GetAttribute("href")!);
        clerk.Rows.Count.ShouldBe(7);
        var (number, day) = (clerk.Numbers[2], clerk.Column("证明签发日期")[2]);

        await clerk.SearchAsync(Ccpit, ("AgreementCode", "22"));
        clerk.Column("协定编号").ShouldBe(["22", "22"]);
        await clerk.SearchAsync(Ccpit, ("AgreementCode", ""), ("From", day), ("To", day));
        clerk.Numbers.ShouldBe([number]);
        await clerk.SearchAsync(Ccpit, ("Number", "没有"));
        clerk.Rows.ShouldBeEmpty();
        await clerk.OpenAsync(Ccpit, number);
        await clerk.SubmitAsync(true, "31012026000000041");
        clerk.Browser.ErrorOf("Numbers")!.ShouldContain("应为18位数字，现为17位");
        await clerk.SubmitAsync(true, One);

        clerk.Flash.ShouldContain("补录提交成功");
        clerk.Numbers.ShouldNotContain(number);
        await clerk.DetailAsync(number);
        await clerk.RefreshUntilAsync("海关接收成功");
    }

    [Fact, Feature(221), Feature(222)]
    public async Task Query_FindsSupplements_WhichAreAddedToAndDeleted_SoThatTheCertificateMayBeSupplementedAgain()
    {
        var number = (await stage.ApprovedAsync()).Number;
        using var clerk = await stage.ClerkAsync();
        await clerk.OpenAsync(Customs, number);
        await clerk.SubmitAsync(false);
        await clerk.DetailAsync(number);
        await clerk.RefreshUntilAsync("海关接收成功");

        await clerk.PressAsync("新增");
        await clerk.SubmitAsync(false);
        clerk.Browser.ErrorOf("IsExported")!.ShouldContain("无需重复提交");
        // what customs refuses stands there with its reason
        await clerk.SubmitAsync(true, "310120261000000419");
        clerk.Flash.ShouldContain("补录提交成功");
        await clerk.RefreshUntilAsync("海关接收成功", "海关接收失败");
        clerk.Column("海关答复")[1].ShouldBe("报关单310120261000000419不是出口报关单");

        await clerk.Browser.OpenAsync(Query);
        await clerk.SearchAsync(Query, ("Number", number), ("DeclarationNumber", "000419"), ("State", "Refused"), ("Source", "Customs"));
        clerk.Numbers.ShouldBe([number]);
        clerk.Column("补录次数").ShouldBe(["2"]);
        await clerk.SearchAsync(Query, ("Source", "Ccpit"));
        clerk.Rows.ShouldBeEmpty();
        await clerk.ResetAsync();
        clerk.Numbers.ShouldContain(number);

        await clerk.DetailAsync(number);
        await clerk.DeleteAsync();
        clerk.Browser.Page.QuerySelector("dialog p")!.TextContent.ShouldBe("确定删除选中的补录信息？");
        await clerk.ConfirmAsync();
        clerk.Browser.Page.QuerySelectorAll(".flash").Select(flash => flash.TextContent.Trim()).ShouldBe(["删除成功", "删除已提交海关，海关确认后删除。"]);
        await clerk.RefreshUntilAsync();
        clerk.Browser.Page.QuerySelector(".empty")!.TextContent.ShouldContain("可以重新补录");
        clerk.Browser.Page.QuerySelectorAll(".receipts b").Select(kind => kind.TextContent).ShouldBe(["海关删除成功", "海关接收失败", "海关接收成功"], ignoreOrder: true);
        await clerk.OpenAsync(Customs, number);
        await clerk.SubmitAsync(true, One);
        clerk.Flash.ShouldContain("补录提交成功");
    }

    [Fact]
    public async Task TwoUsers_AtTheSameCertificate_LeaveOneSupplementAndReadWhatHappened()
    {
        var number = (await stage.ApprovedAsync()).Number;
        using var first = await stage.ClerkAsync();
        using var second = await stage.ClerkAsync("second");
        await first.OpenAsync(Customs, number);
        await second.OpenAsync(Customs, number);

        await first.SubmitAsync(true, One);
        await second.SubmitAsync(true, Two);
        second.Browser.Page.QuerySelector("dialog .flash-error")!.TextContent.ShouldContain("已由王管理补录，本次没有提交");
        (await second.StoredAsync(number)).ShouldBe(1);

        await first.DetailAsync(number);
        await first.RefreshUntilAsync("海关接收成功");
        await first.PressAsync("新增");
        await second.DetailAsync(number);
        await second.DeleteAsync();
        await second.ConfirmAsync();
        await first.SubmitAsync(true, Two);
        first.Browser.Page.QuerySelector("dialog .flash-error")!.TextContent.ShouldContain("刚刚被其他操作员更改");
        first.Browser.Page.QuerySelector("textarea[name=Numbers]")!.TextContent.ShouldBe(Two);
    }

    [Fact]
    public async Task Supplements_OfAnotherCompany_AreNotFound()
    {
        var certificate = await stage.ApprovedAsync();
        using var clerk = await stage.ClerkAsync();
        await clerk.OpenAsync(Customs, certificate.Number);
        await clerk.SubmitAsync(true, One);
        await clerk.DetailAsync(certificate.Number);
        var (detail, add) = (clerk.Browser.Address.AbsolutePath, clerk.Browser.Address.AbsolutePath.Replace("detail", "add", StringComparison.Ordinal));
        using var stranger = await stage.ClerkAsync("stranger");
        await stranger.Browser.OpenAsync(Query);
        stranger.Rows.ShouldBeEmpty();
        var token = stranger.Browser.Token;

        await stranger.Browser.OpenAsync(detail);
        ((int)stranger.Browser.Status).ShouldBe(404);
        foreach (var address in new[] { add, detail.Replace("detail", "delete", StringComparison.Ordinal), $"{Customs}?fill={certificate.Id}" })
        {
            await stranger.Browser.PostAsync(address, [new("__RequestVerificationToken", token), new("IsExported", "true"), new("Numbers", Two)]);
            ((int)stranger.Browser.Status).ShouldBe(404, address);
        }

        (await clerk.StoredAsync(certificate.Number)).ShouldBe(1);
    }
}
