using CooPortal.Domain.Checks;
using CooPortal.Domain.Verification;
using Shouldly;
using Xunit;
using static CooPortal.Domain.Verification.VerificationAction;
using static CooPortal.Domain.Verification.VerificationState;

namespace CooPortal.Domain.Tests.Verification;

/// <summary>Every state against every action (manual chapter 7, decisions.md 15): the state after, or nothing for refused.</summary>
public sealed class VerificationMatrixTests
{
    private static readonly Dictionary<(VerificationState, VerificationAction), VerificationState> expected = new()
    {
        [(Pending, Process)] = Pending,
        [(Pending, Submit)] = Submitted,
        [(Pending, Amend)] = Pending,
        [(Pending, Pass)] = Passed,
        [(Pending, Fail)] = Failed,
        [(SentBack, Process)] = SentBack,
        [(SentBack, Submit)] = Resubmitted,
        [(SentBack, Amend)] = SentBack,
        [(SentBack, Pass)] = Passed,
        [(SentBack, Fail)] = Failed,
        [(Submitted, Amend)] = Submitted,
        [(Submitted, Receive)] = InProgress,
        [(Submitted, SendBack)] = SentBack,
        [(Submitted, Pass)] = Passed,
        [(Submitted, Fail)] = Failed,
        [(Submitted, Bounce)] = Pending,
        [(Resubmitted, Amend)] = Resubmitted,
        [(Resubmitted, Receive)] = InProgress,
        [(Resubmitted, SendBack)] = SentBack,
        [(Resubmitted, Pass)] = Passed,
        [(Resubmitted, Fail)] = Failed,
        [(Resubmitted, Bounce)] = SentBack,
        [(InProgress, Amend)] = InProgress,
        [(InProgress, SendBack)] = SentBack,
        [(InProgress, Pass)] = Passed,
        [(InProgress, Fail)] = Failed,
    };

    public static TheoryData<VerificationState, VerificationAction> EveryPair()
    {
        var pairs = new TheoryData<VerificationState, VerificationAction>();
        foreach (var state in Enum.GetValues<VerificationState>())
        {
            foreach (var action in Enum.GetValues<VerificationAction>())
            {
                pairs.Add(state, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Record_InEveryState_TakesJustTheActionsOfTheManual(VerificationState state, VerificationAction action)
    {
        var record = VerificationSamples.InState(state);
        record.State.ShouldBe(state);

        record.Allows(action).ShouldBe(expected.ContainsKey((state, action)));
        if (expected.TryGetValue((state, action), out var after))
        {
            VerificationSamples.Do(record, action).ShouldBeTrue();
            record.State.ShouldBe(after);
            return;
        }

        if (action is Process or Submit)
        {
            Should.Throw<BrokenRulesException>(() => VerificationSamples.Do(record, action)).Message.ShouldContain($"状态为“{state.TitleZh()}”，不能");
        }
        else
        {
            VerificationSamples.Do(record, action).ShouldBeFalse();
        }

        record.State.ShouldBe(state);
    }

    [Fact]
    public void Words_OfAnotherRound_ChangeNothing()
    {
        foreach (var said in new[] { Receive, SendBack, Pass, Fail })
        {
            var record = VerificationSamples.InState(Resubmitted);

            record.Hear(said, 1, "迟到", null, VerificationSamples.At).ShouldBeFalse();
            record.Bounce(1, "迟到", VerificationSamples.At).ShouldBeFalse();

            (record.State, record.LastAnswer).ShouldBe((Resubmitted, ""));
        }
    }

    [Fact]
    public void Words_InEveryOrderAndTwice_EndInTheStateOfTheConclusion()
    {
        VerificationAction[][] truths = [[Receive, Pass], [Receive, Fail], [Receive, SendBack]];
        foreach (var truth in truths)
        {
            foreach (var order in new[] { truth, [.. truth.Reverse()], [.. truth, .. truth], [truth[1], truth[0], truth[0], truth[1]] })
            {
                var record = VerificationSamples.InState(Submitted);

                foreach (var said in order)
                {
                    record.Hear(said, 1, said.ToString(), null, VerificationSamples.At);
                }

                record.LastAnswer.ShouldBe(truth[1].ToString(), string.Join(' ', order));
                record.State.ShouldBe(truth[1] switch { Pass => Passed, Fail => Failed, _ => SentBack }, string.Join(' ', order));
            }
        }
    }

    [Fact]
    public void Versions_OfTheRequest_NewestWinsInAnyOrder()
    {
        var record = VerificationSamples.New();

        record.Amend(3, VerificationSamples.Request("第三版"), VerificationSamples.At).ShouldBeTrue();
        record.Amend(2, VerificationSamples.Request("第二版"), VerificationSamples.At).ShouldBeFalse();
        record.Amend(3, VerificationSamples.Request("重复"), VerificationSamples.At).ShouldBeFalse();

        (record.Revision, record.Request.Requirement).ShouldBe((3, "第三版"));
    }

    [Fact]
    public void Submission_WithGaps_NamesEachAndChangesNothing()
    {
        var record = VerificationSamples.New();
        record.AddFile(VerificationSamples.File(2, "V02"));
        record.AddFile(VerificationSamples.File(0, "V12"));

        var refused = Should.Throw<BrokenRulesException>(() => record.Submit(VerificationSamples.At));

        refused.Rules.Select(rule => (rule.Path, rule.Message)).ShouldBe(
        [
            ("Explanation", "请填写企业说明"),
            ("ContactName", "请填写联系人"),
            ("ContactTelephone", "请填写联系电话"),
            ("Files", "请上传必传的电子资料：生产工艺流程说明"),
            ("Items[1]", "请维护产品“保温杯”的产品成本明细"),
            ("Items[2]", "请为产品“保温壶”上传：产品及包装照片"),
        ]);
        (record.State, record.Round).ShouldBe((Pending, 0));
    }

    [Fact]
    public void File_ThatCustomsHas_StaysWhenTheRecordIsSentBack()
    {
        var record = VerificationSamples.InState(SentBack);
        var sent = record.FilesOf(0)[0];
        sent.Send(1, Guid.NewGuid());

        Should.Throw<BrokenRulesException>(() => record.RemoveFile(sent, VerificationSamples.At)).Message.ShouldContain("已随第1次提交发送海关");

        record.Files.ShouldContain(sent);
    }

    [Theory]
    [InlineData("0574-87654321", "", null)]
    [InlineData("12", "", "不是有效的电话号码")]
    [InlineData("0574-87654321", "a/nb", "在海关报文中表示换行")]
    public void Reading_OfWhatIsTyped_SaysWhatIsWrong(string telephone, string explanation, string? problem)
    {
        var reading = VerificationReading.Read(new Dictionary<string, string?> { ["ContactTelephone"] = telephone, ["Explanation"] = explanation });

        if (problem is null)
        {
            reading.Problems.ShouldBeEmpty();
        }
        else
        {
            reading.Problems.ShouldHaveSingleItem().Message.ShouldContain(problem);
        }
    }
}
