using CooPortal.CustomsProtocol.Messages;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public sealed class PreReviewTests
{
    private const string Subject = "pre-review:1";

    [Theory]
    [InlineData("不锈钢保温杯", PreReviewResult.Approved)]
    [InlineData("REJECT-ME", PreReviewResult.Rejected)]
    public async Task Request_IsReceivedAndThenDecidedByTheRules(string name, PreReviewResult result)
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.PreReview(name), Subject, round: 3);
        var items = await customs.ReceiveAsync(2);

        var receipts = items.ConvertAll(RunningSimulator.Read<PreReviewReceiptMessage>);
        receipts.Select(receipt => receipt.Result).ShouldBe([PreReviewResult.Received, result]);
        receipts.ShouldAllBe(receipt => receipt.ProductKey == "MA9DEM0X12600001" && receipt.Request == PreReviewRequest.Add);
        items.ShouldAllBe(item => item.Subject == Subject && item.Round == 3);
    }

    [Fact]
    public async Task Officer_RejectsWithAReason_AndOnlyOnce()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        await customs.PostAsync(Sample.PreReview("MANUAL 保温杯"), Subject);
        await customs.ReceiveAsync(1);
        (await officer.GetAsync("pre-reviews")).QuerySelector("tbody tr")!.TextContent.ShouldContain("待审核");
        var page = $"pre-reviews/{Uri.EscapeDataString(Subject)}";
        var form = await officer.GetAsync(page);

        (await officer.SubmitAsync(form, page, new() { ["Approved"] = "false" })).QuerySelector(".errors")!.TextContent.ShouldContain("须填写说明");
        await officer.SubmitAsync(form, page, new() { ["Approved"] = "false", ["Note"] = "工序不符" });
        (await officer.SubmitAsync(form, page, new() { ["Approved"] = "true" })).QuerySelector(".flash")!.TextContent.ShouldContain("没有发出");

        var receipt = RunningSimulator.Read<PreReviewReceiptMessage>((await customs.ReceiveAsync(1)).ShouldHaveSingleItem());
        (receipt.Result, receipt.Note).ShouldBe((PreReviewResult.Rejected, "工序不符"));
    }
}
