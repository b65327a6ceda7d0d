using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using Shouldly;
using Xunit;
using static CooPortal.Domain.PreReview.PreReviewAction;
using static CooPortal.Domain.PreReview.PreReviewState;

namespace CooPortal.Domain.Tests.PreReview;

/// <summary>Every state against every action, as manual chapter 6 and decisions.md 14 have it: the state after, "gone", or nothing for refused.</summary>
public sealed class PreReviewMatrixTests
{
    private const string Gone = "gone";

    private static readonly Dictionary<(PreReviewState, PreReviewAction), string> expected = new()
    {
        [(AddedDraft, Edit)] = "AddedDraft",
        [(AddedDraft, Delete)] = Gone,
        [(AddedDraft, Submit)] = "AddedSubmitted",
        [(AddedSubmitted, Approve)] = "Normal",
        [(AddedSubmitted, Reject)] = "AddedRejected",
        [(AddedSubmitted, SendBack)] = "AddedDraft",
        [(AddedRejected, Edit)] = "AddedDraft",
        [(AddedRejected, Delete)] = Gone,
        [(Normal, Change)] = "ChangeDraft",
        [(Normal, Deregister)] = "DeregistrationDraft",
        [(Normal, Delete)] = "DeletionDraft",
        [(ChangeDraft, Edit)] = "ChangeDraft",
        [(ChangeDraft, Change)] = "ChangeDraft",
        [(ChangeDraft, Delete)] = "Normal",
        [(ChangeDraft, Submit)] = "ChangeSubmitted",
        [(ChangeSubmitted, Approve)] = "Changed",
        [(ChangeSubmitted, Reject)] = "Normal",
        [(ChangeSubmitted, SendBack)] = "ChangeDraft",
        [(Changed, Change)] = "ChangeDraft",
        [(Changed, Deregister)] = "DeregistrationDraft",
        [(Changed, Delete)] = "DeletionDraft",
        [(DeregistrationDraft, Edit)] = "DeregistrationDraft",
        [(DeregistrationDraft, Change)] = "ChangeDraft",
        [(DeregistrationDraft, Delete)] = "Normal",
        [(DeregistrationDraft, Submit)] = "DeregistrationSubmitted",
        [(DeregistrationSubmitted, Approve)] = "Deregistered",
        [(DeregistrationSubmitted, Reject)] = "DeregistrationRejected",
        [(DeregistrationSubmitted, SendBack)] = "DeregistrationDraft",
        [(Deregistered, Restore)] = "RestorationDraft",
        [(DeregistrationRejected, Deregister)] = "DeregistrationDraft",
        [(DeregistrationRejected, Delete)] = "Normal",
        [(RestorationDraft, Edit)] = "RestorationDraft",
        [(RestorationDraft, Delete)] = "Deregistered",
        [(RestorationDraft, Submit)] = "RestorationSubmitted",
        [(RestorationSubmitted, Approve)] = "Normal",
        [(RestorationSubmitted, Reject)] = "Deregistered",
        [(RestorationSubmitted, SendBack)] = "RestorationDraft",
        [(DeletionDraft, Edit)] = "DeletionDraft",
        [(DeletionDraft, Change)] = "ChangeDraft",
        [(DeletionDraft, Delete)] = "Normal",
        [(DeletionDraft, Submit)] = "DeletionSubmitted",
        [(DeletionSubmitted, Approve)] = Gone,
        [(DeletionSubmitted, Reject)] = "Normal",
        [(DeletionSubmitted, SendBack)] = "DeletionDraft",
    };

    public static TheoryData<PreReviewState, PreReviewAction> EveryPair()
    {
        var pairs = new TheoryData<PreReviewState, PreReviewAction>();
        foreach (var state in Enum.GetValues<PreReviewState>())
        {
            foreach (var action in Enum.GetValues<PreReviewAction>())
            {
                pairs.Add(state, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Product_InEveryState_TakesJustTheActionsOfTheManual(PreReviewState state, PreReviewAction action)
    {
        var product = PreReviewSamples.InState(state);
        product.State.ShouldBe(state);

        product.Allows(action).ShouldBe(expected.ContainsKey((state, action)));
        if (expected.TryGetValue((state, action), out var after))
        {
            (Steps.Do(product, action, PreReviewSamples.Sheet("改后")) ? Gone : product.State.ToString()).ShouldBe(after);
        }
        else
        {
            Should.Throw<BrokenRulesException>(() => Steps.Do(product, action, PreReviewSamples.Sheet("改后"))).Message.ShouldContain($"状态为“{state.TitleZh()}”，不能");
            product.State.ShouldBe(state);
        }
    }

    [Fact]
    public void Change_IsOpenInTheFiveStatesOfTheManual() =>
        Enum.GetValues<PreReviewState>().Where(state => PreReviewSamples.InState(state).Allows(Change)).Select(state => state.TitleZh())
            .ShouldBe(["正常·审核通过", "变更·暂存", "变更·审核通过", "注销·暂存", "删除·暂存"], ignoreOrder: true);

    [Fact]
    public void Delete_IsOpenInTheEightStatesOfTheManual_AndForARequestOfDeletion() =>
        Enum.GetValues<PreReviewState>().Where(state => PreReviewSamples.InState(state).Allows(Delete)).Select(state => state.TitleZh())
            .ShouldBe(["新增·暂存", "新增·审核不通过", "正常·审核通过", "变更·暂存", "变更·审核通过", "注销·暂存", "注销·审核不通过", "恢复·暂存", "删除·暂存"], ignoreOrder: true);

    [Theory]
    [InlineData(ChangeSubmitted)]
    [InlineData(DeletionSubmitted)]
    public void Rejection_OfAChangeOrDeletion_ShowsTheProductAsItWas(PreReviewState state)
    {
        var product = PreReviewSamples.InState(state);

        product.Decide(false, "不同意", PreReviewSamples.At);

        (product.State, product.NameZh, product.Sheet.NameZh, product.ApprovedSheet).ShouldBe((Normal, "不锈钢保温杯", "不锈钢保温杯", null));
    }
}
