using System.Security.Cryptography;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public sealed class VerificationTests
{
    private static readonly byte[] File = "%PDF-1.7 photograph"u8.ToArray();

    [Theory]
    [InlineData("全部在本厂生产", VerificationResult.Passed, RepType.Approved)]
    [InlineData("REJECT-ME", VerificationResult.Failed, RepType.Returned)]
    public async Task GoodsToBeVerified_AreAskedAbout_ConcludedByTheRules_AndTheCertificateDecidedWithThem(string explanation, VerificationResult result, RepType decision)
    {
        await using var customs = await RunningSimulator.StartAsync();
        var asked = await AskedAsync(customs);
        asked.VerificationItems!.ShouldHaveSingleItem().CostNeeded.ShouldBeTrue();

        await customs.PostAsync(Reply(asked, explanation), Subject(asked), round: 1);
        await customs.PostAsync(FileOf(asked), Subject(asked), sequence: 2, round: 1);
        var items = await customs.ReceiveAsync(3);

        items.Where(item => item.Subject == Subject(asked)).Select(RunningSimulator.Read<VerificationReceiptMessage>).Select(receipt => receipt.Result).ShouldBe([VerificationResult.Received, result]);
        items.Where(item => item.Subject == Subject(asked)).ShouldAllBe(item => item.Round == 1);
        RunningSimulator.Read<ReceiptMessage>(items.First(item => item.Subject == "certificate:1")).CusRespData!.RepType.ShouldBe(decision);
    }

    [Fact]
    public async Task Answer_IsReceivedOnlyWithAllItsFiles_AndSentBackOnce()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var asked = await AskedAsync(customs);

        await customs.PostAsync(Reply(asked, "SEND-BACK"), Subject(asked), round: 1);
        await Task.Delay(200);
        ((await customs.Portal.PullAsync(10, default)).MailboxItem ?? []).ShouldBeEmpty();
        await customs.PostAsync(FileOf(asked), Subject(asked), sequence: 2, round: 1);
        var first = (await customs.ReceiveAsync(2)).ConvertAll(RunningSimulator.Read<VerificationReceiptMessage>);
        first.Select(receipt => receipt.Result).ShouldBe([VerificationResult.Received, VerificationResult.SentBack]);
        first[1].ReplyDate.ShouldNotBeNull();

        // the file of the first round counts for the second
        await customs.PostAsync(Reply(asked, "SEND-BACK 已补充"), Subject(asked), sequence: 3, round: 2);
        var second = (await customs.ReceiveAsync(3)).FindAll(item => item.Subject == Subject(asked)).ConvertAll(RunningSimulator.Read<VerificationReceiptMessage>);
        second.Select(receipt => receipt.Result).ShouldBe([VerificationResult.Received, VerificationResult.Passed]);
    }

    [Fact]
    public async Task Officer_AsksChangesAndConcludes_AndALateAnswerHearsTheConclusionAgain()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        var form = await officer.GetAsync("verifications/new");
        (await officer.SubmitAsync(form, "verifications/new", new() { ["Company"] = "91330200MA9DEM0X10" })).QuerySelector(".errors")!.TextContent.ShouldContain("请填写");
        await officer.SubmitAsync(form, "verifications/new", new() { ["Company"] = "91330200MA9DEM0X10", ["Subject"] = "生产能力核实", ["Requirement"] = "请说明", ["ReplyBy"] = "2026-12-31", ["Materials"] = "V02" });
        var asked = RunningSimulator.Read<VerificationMessage>((await customs.ReceiveAsync(1)).ShouldHaveSingleItem());
        (asked.Revision, asked.Subject, asked.Materials).ShouldBe((1, "生产能力核实", "V02"));
        var page = $"verifications/{asked.VerificationNo}";
        var seen = await officer.GetAsync(page);

        await officer.SubmitAsync(seen, $"{page}?handler=Amend", new() { ["Requirement"] = "请补充说明", ["ReplyBy"] = "2027-01-31" });
        var changed = RunningSimulator.Read<VerificationMessage>((await customs.ReceiveAsync(1)).ShouldHaveSingleItem());
        (changed.Revision, changed.Requirement, changed.ReplyDate).ShouldBe((2, "请补充说明", new DateOnly(2027, 1, 31)));
        (await officer.SubmitAsync(seen, page, new() { ["Result"] = "Failed", ["Note"] = "逾期" })).QuerySelector(".flash")!.TextContent.ShouldContain("没有发出");
        await officer.SubmitAsync(await officer.GetAsync(page), page, new() { ["Result"] = "Failed", ["Note"] = "逾期未答复" });
        var failed = (await customs.ReceiveAsync(1)).ShouldHaveSingleItem();
        (failed.Round ?? 0, RunningSimulator.Read<VerificationReceiptMessage>(failed).Note).ShouldBe((0, "逾期未答复"));

        await customs.PostAsync(Reply(asked, "晚了"), Subject(asked), round: 1);
        var again = (await customs.ReceiveAsync(1)).ShouldHaveSingleItem();
        (again.Round, RunningSimulator.Read<VerificationReceiptMessage>(again).Result).ShouldBe((1, VerificationResult.Failed));
    }

    [Fact]
    public async Task AnswerOrFile_ThatCustomsCannotTake_IsRefused()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var asked = await AskedAsync(customs);

        var unknown = await customs.PostAsync(Reply(asked with { VerificationNo = "HC1" }, "x"), "verification:HC1", round: 1);
        var picture = await customs.PostAsync(FileOf(asked) with { FileContent = [1, 2, 3] }, Subject(asked), round: 1);

        unknown.Verdict.ShouldBe(PostVerdict.Refused);
        unknown.Detail.ShouldContain("没有核查记录单 HC1");
        picture.Verdict.ShouldBe(PostVerdict.Refused);
        picture.Detail.ShouldContain("照片.pdf 不是PDF文件");
    }

    private static string Subject(VerificationMessage asked) => $"verification:{asked.VerificationNo}";

    private static async Task<VerificationMessage> AskedAsync(RunningSimulator customs)
    {
        await customs.PostAsync(Sample.Declaration(goods: "VERIFY SHIRTS"));
        return RunningSimulator.Read<VerificationMessage>((await customs.ReceiveAsync(3)).Single(item => item.Subject.StartsWith("verification:", StringComparison.Ordinal)));
    }

    private static VerificationFileMessage FileOf(VerificationMessage asked) => new()
    {
        CiqRegNo = asked.CiqRegNo,
        VerificationNo = asked.VerificationNo,
        FileId = "f1",
        FileName = "照片.pdf",
        DocType = "PDF",
        FileContent = File,
    };

    private static VerificationReplyMessage Reply(VerificationMessage asked, string explanation) => new()
    {
        CiqRegNo = asked.CiqRegNo,
        EtpsName = "宁波示范纺织有限公司",
        VerificationNo = asked.VerificationNo,
        Revision = asked.Revision,
        Explanation = explanation,
        ContactName = "李晓燕",
        ContactTel = "0574-87654321",
        VerificationFiles = [new VerificationFileEntry { FileId = "f1", ItemNo = 1, FileType = "V12", FileName = "照片.pdf", Digest = Convert.ToHexStringLower(SHA256.HashData(File)) }],
    };
}
