using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Data;
using CooPortal.Operations.Tests.PreReview;
using CooPortal.Operations.Verification;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Domain.Verification.VerificationState;

namespace CooPortal.Operations.Tests.Verification;

public sealed class VerificationTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Answer_TravelsWithItsFilesBehindIt_Once_AndIsConcluded(DatabaseProvider provider)
    {
        await using var stage = await VerificationStage.OpenAsync(provider);
        var record = await stage.SubmittedAsync();
        await stage.SendFilesAsync();
        await stage.SendFilesAsync();

        var sent = await stage.SentAsync();
        sent.Select(message => (message.Kind, message.Sequence, message.Round)).ShouldBe([("VerificationReply", 1, 1), ("VerificationFile", 2, 1), ("VerificationFile", 3, 1), ("VerificationFile", 4, 1)]);
        var reply = MessageXml.Read<VerificationReplyMessage>(sent[0].Body);
        (reply.VerificationNo, reply.Revision, reply.Explanation).ShouldBe((VerificationStage.Number, 1, "全部在本厂生产"));
        reply.VerificationCosts!.ShouldHaveSingleItem().Materials.ShouldHaveSingleItem().NonOriginatingValue.ShouldBe(40);
        reply.VerificationFiles!.Select(file => (file.ItemNo, file.FileType, file.FileName)).ShouldBe([(0, "V02", "工艺.pdf"), (0, "V02", "工艺2.pdf"), (1, "V12", "照片.pdf")]);
        sent.Skip(1).Select(message => MessageXml.Read<VerificationFileMessage>(message.Body).FileId).ShouldBe(reply.VerificationFiles!.Select(file => file.FileId));
        record.State.ShouldBe(Submitted);

        await stage.SayAsync(VerificationResult.Received);
        (await stage.FindAsync()).State.ShouldBe(InProgress);
        await stage.SayAsync(VerificationResult.Passed, note: "符合原产地规则");

        var end = await stage.FindAsync();
        (end.State, end.LastAnswer, end.ClosedAt is not null).ShouldBe((Passed, "符合原产地规则", true));
        (await stage.ReceiptsAsync()).ShouldBe([("下发核查", true), ("海关已接收", true), ("核查通过", true)]);
        (await stage.AuditedAsync()).ShouldBe(
            [nameof(RecordVerification), nameof(AddVerificationFiles), nameof(SaveVerificationCosts), nameof(SaveVerification), nameof(SubmitVerification), nameof(SendVerificationFiles)], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Submissions_OfManyUsersAtOnce_LetOneThrough(DatabaseProvider provider)
    {
        await using var stage = await VerificationStage.OpenAsync(provider);
        var shown = await stage.FilledAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            try
            {
                await stage.SubmitAsync(shown);
                return "";
            }
            catch (BrokenRulesException refused)
            {
                return refused.Message;
            }
        })));

        outcomes.Count(outcome => outcome.Length == 0).ShouldBe(1);
        outcomes.Where(outcome => outcome.Length > 0).ShouldAllBe(outcome => outcome.Contains("可能是由其他操作员提交的", StringComparison.Ordinal));
        (await stage.SentAsync()).Count(message => message.Kind == "VerificationReply").ShouldBe(1);
        (await stage.FindAsync()).Round.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Uploads_OfManyUsersAtOnce_AreAllKept(DatabaseProvider provider)
    {
        await using var stage = await VerificationStage.OpenAsync(provider);
        await stage.AskAsync();

        await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() => stage.UploadAsync(0, ("V02", $"{i}.pdf", 1000 + i)))));

        (await stage.FindAsync()).Files.Select(file => file.Name).Order().ShouldBe(["1.pdf", "2.pdf", "3.pdf", "4.pdf"]);
    }

    [Theory]
    [InlineData("twice")]
    [InlineData("late")]
    [InlineData("reordered")]
    [InlineData("early")]
    public async Task Messages_DoubledLateOrReordered_LeadToOneTrueState(string how)
    {
        await using var stage = await VerificationStage.OpenAsync();
        switch (how)
        {
            case "twice":
                await stage.AskAsync(messageId: "same");
                await stage.AskAsync(messageId: "same");
                await stage.AskAsync(requirement: "同一版的另一份报文");
                (await stage.ReceiptsAsync()).ShouldBe([("下发核查", true), ("更改核查要求", false)]);
                (await stage.FindAsync()).Request.Requirement.ShouldBe("请说明生产工序");
                break;
            case "late":
                await stage.SubmittedAsync();
                await stage.SayAsync(VerificationResult.SentBack, note: "请补充", replyBy: new DateOnly(2026, 4, 1));
                (await stage.FindAsync()).ShouldSatisfyAllConditions(record => record.State.ShouldBe(SentBack), record => record.ReplyBy.ShouldBe(new DateOnly(2026, 4, 1)));
                await stage.SubmitAsync(await stage.FindAsync());
                await stage.SayAsync(VerificationResult.Received, round: 1);
                await stage.SayAsync(VerificationResult.Failed, round: 1);
                (await stage.FindAsync()).State.ShouldBe(Resubmitted);
                await stage.SayAsync(VerificationResult.Passed);
                await stage.SayAsync(VerificationResult.Received);
                (await stage.FindAsync()).State.ShouldBe(Passed);
                break;
            case "reordered":
                await stage.AskAsync(revision: 2, requirement: "第二版");
                await stage.AskAsync(revision: 1, requirement: "第一版");
                var record = await stage.FindAsync();
                (record.Revision, record.Request.Requirement, record.ReplyBy).ShouldBe((2, "第二版", new DateOnly(2026, 3, 22)));
                break;
            default:
                // the receipt waits for its record, the record for its company
                (await stage.SayAsync(VerificationResult.Failed, round: 0)).ShouldBeFalse();
                (await stage.AskAsync(company: "91330200MA9DEM0X10")).ShouldBeFalse();
                (await stage.AskAsync()).ShouldBeTrue();
                (await stage.SayAsync(VerificationResult.Failed, round: 0)).ShouldBeTrue();
                (await stage.FindAsync()).State.ShouldBe(Failed);
                break;
        }
    }

    [Fact]
    public async Task Request_WithTheNumberOfAnotherCompanysRecord_IsNotTaken()
    {
        await using var stage = await VerificationStage.OpenAsync();
        const string Neighbour = "91330200712345672N";
        await stage.AskAsync();
        await stage.AddCompanyAsync(Some.Enterprise(Neighbour));

        await Should.ThrowAsync<InvalidDataException>(() => stage.AskAsync(company: Neighbour));

        (await stage.FindAsync()).Request.Requirement.ShouldBe("请说明生产工序");
    }

    [Fact]
    public async Task Answer_WhoseRequestCustomsChangedMeanwhile_IsNotSentBeforeItIsReadAgain()
    {
        await using var stage = await VerificationStage.OpenAsync();
        var shown = await stage.FilledAsync();
        await stage.AskAsync(revision: 2, requirement: "请另行说明包装材料");

        (await Should.ThrowAsync<BrokenRulesException>(() => stage.SubmitAsync(shown))).Message.ShouldContain("海关刚刚更改了核查要求");
        (await stage.SentAsync()).ShouldBeEmpty();

        await stage.SubmitAsync(await stage.FindAsync());
        (await stage.FindAsync()).State.ShouldBe(Submitted);
    }

    [Fact]
    public async Task Savings_OnWhatAColleagueChanged_KeepTheColleagues()
    {
        await using var stage = await VerificationStage.OpenAsync();
        await stage.AskAsync();
        var shown = await stage.FindAsync();
        await stage.SaveAsync(new SaveVerificationInput { Id = shown.Id, Values = VerificationStage.Typed("先到") });
        await stage.SaveCostsAsync();

        (await Should.ThrowAsync<BrokenRulesException>(() => stage.SaveAsync(new SaveVerificationInput { Id = shown.Id, Values = VerificationStage.Typed("后到") }))).Message.ShouldContain("其他操作员修改");
        (await Should.ThrowAsync<BrokenRulesException>(() => stage.SaveCostsAsync(edits: 0))).Message.ShouldContain("其他操作员修改");
        (await Should.ThrowAsync<BrokenRulesException>(() => stage.SaveCostsAsync(item: 7))).Message.ShouldContain("已不在清单中");

        var after = await stage.FindAsync();
        (after.Answer.Explanation, after.AnswerEdits, after.CostsOf(1)!.Edits).ShouldBe(("先到", 1, 1));
    }

    [Theory]
    [InlineData("VerificationReply")]
    [InlineData("VerificationFile")]
    public async Task Message_ThatCustomsInterfaceRefuses_GivesTheRecordBackWithAllThatWasFilled(string kind)
    {
        await using var stage = await VerificationStage.OpenAsync();
        await stage.SubmittedAsync();
        await stage.SendFilesAsync();

        await stage.BounceAsync(kind, "报文格式不符");

        var record = await stage.FindAsync();
        (record.State, record.Files.Count, record.Files.Count(file => file.IsSent)).ShouldBe((Pending, 3, kind == "VerificationFile" ? 2 : 3));
        record.LastAnswer.ShouldContain("报文格式不符");
        await stage.SubmitAsync(record);
        await stage.SendFilesAsync();
        (await stage.FindAsync()).Files.ShouldAllBe(file => file.IsSent);
    }

    [Fact]
    public async Task Files_ThatAreWrong_KeepNone_AndTheSameTwiceIsOne()
    {
        await using var stage = await VerificationStage.OpenAsync();
        await stage.AskAsync();

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => stage.UploadAsync(0, ("V02", "好.pdf", 1000), ("V04", "假.pdf", 0), ("V06", "大.pdf", 320_000)));
        refused.Rules.Select(rule => rule.Path).ShouldBe(["V04", "V06"]);
        refused.Rules[0].Message.ShouldContain("“假.pdf”：只能上传 PDF 文件");
        (await stage.FindAsync()).Files.ShouldBeEmpty();

        (await stage.UploadAsync(0, ("V02", "一.pdf", 1000), ("V02", "二.pdf", 1001))).ShouldBe(2);
        (await stage.UploadAsync(0, ("V02", "一.pdf", 1000))).ShouldBe(0);
        var files = (await stage.FindAsync()).Files;
        files.Count.ShouldBe(2);
        (await stage.RemoveAsync(files[0].Id))!.Id.ShouldBe(files[0].Id);
        (await stage.RemoveAsync(files[0].Id)).ShouldBeNull();
        (await Should.ThrowAsync<BrokenRulesException>(() => stage.UploadAsync(0))).Message.ShouldContain("请先选择");
    }

    [Theory]
    [InlineData("100.00001", "CostMustFitExFactory")]
    [InlineData("0", "")]
    public async Task Costs_ThatBreakARuleOfPreReview_AreNotKept(string nonOriginating, string rule)
    {
        await using var stage = await VerificationStage.OpenAsync();
        await stage.AskAsync();

        var refused = await Should.ThrowAsync<BrokenRulesException>(() => stage.SaveCostsAsync(PreReviewStage.Input(nonOriginating: nonOriginating)));

        refused.Rules[0].RuleName.ShouldBe(rule);
        (await stage.FindAsync()).Answer.Costs.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Search_ByEachCondition_FindsWhatFits_AndWhatWaitsIsCounted(DatabaseProvider provider)
    {
        await using var stage = await VerificationStage.OpenAsync(provider);
        await stage.SubmittedAsync();
        await stage.SayAsync(VerificationResult.SentBack);
        await stage.AskAsync(number: "HC3101202600002", revision: 3);
        await stage.AskAsync(number: "HC3102202600003", revision: 8);

        (await stage.SearchAsync(new VerificationFilter { States = VerificationFilter.Waiting })).Rows.Select(row => row.Number[^1]).ShouldBe(['1', '2', '3']);
        (await stage.SearchAsync(new VerificationFilter { States = [SentBack] })).Rows.ShouldHaveSingleItem().Number.ShouldBe(VerificationStage.Number);
        (await stage.SearchAsync(new VerificationFilter { Number = "HC3102" })).Total.ShouldBe(1);
        (await stage.SearchAsync(new VerificationFilter { CertificateNumber = "02690233" })).Total.ShouldBe(3);
        (await stage.SearchAsync(new VerificationFilter { From = new DateOnly(2026, 3, 5), To = new DateOnly(2026, 3, 5) })).Total.ShouldBe(3);
        (await stage.SearchAsync(new VerificationFilter { From = new DateOnly(2026, 3, 6) })).Total.ShouldBe(0);
        (await stage.WaitingAsync(new DateOnly(2026, 3, 22))).ShouldBe(new VerificationsWaiting(3, 1, new DateOnly(2026, 3, 23)));
    }
}
