using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Supplements;
using Shouldly;
using Xunit;
using static CooPortal.Domain.Supplements.SupplementAction;
using static CooPortal.Domain.Supplements.SupplementState;

namespace CooPortal.Domain.Tests.Supplements;

/// <summary>Every state against every action, as manual chapter 9 has it: the state after, "gone", or nothing for refused.</summary>
public sealed class SupplementMatrixTests
{
    private const string Gone = "gone";

    private static readonly DateTime At = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<(SupplementState, SupplementAction), string> expected = new()
    {
        [(Submitted, Accept)] = "Accepted",
        [(Submitted, Refuse)] = "Refused",
        [(Submitted, SendBack)] = "Refused",
        [(Accepted, Delete)] = "DeletionSubmitted",
        [(Refused, Delete)] = Gone,
        [(DeletionSubmitted, Accept)] = Gone,
        [(DeletionSubmitted, Refuse)] = "Accepted",
        [(DeletionSubmitted, SendBack)] = "Accepted",
    };

    public static TheoryData<SupplementState, SupplementAction> EveryPair()
    {
        var pairs = new TheoryData<SupplementState, SupplementAction>();
        foreach (var state in Enum.GetValues<SupplementState>())
        {
            foreach (var action in Enum.GetValues<SupplementAction>())
            {
                pairs.Add(state, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Supplement_InEveryState_TakesJustTheActionsOfTheTable(SupplementState state, SupplementAction action)
    {
        var supplement = InState(state);

        supplement.Allows(action).ShouldBe(expected.ContainsKey((state, action)));
        if (expected.TryGetValue((state, action), out var after))
        {
            (Do(supplement, action) ? Gone : supplement.State.ToString()).ShouldBe(after);
        }
        else
        {
            Should.Throw<BrokenRulesException>(() => Do(supplement, action)).Message.ShouldContain($"状态为“{state.TitleZh()}”，不能");
            supplement.State.ShouldBe(state);
        }
    }

    [Fact]
    public void Customs_DecidesOnlyWhatWaits_AndTheCompanyDeletesOnlyWhatDoesNot() =>
        Enum.GetValues<SupplementState>().ShouldAllBe(state =>
            state.IsPending() == (SupplementLifecycle.Table.Find(state, Accept) != null) && state.IsPending() == (SupplementLifecycle.Table.Find(state, Delete) == null));

    [Fact]
    public void Rounds_CountWhatCustomsWasTold()
    {
        var supplement = InState(Accepted);
        supplement.Round.ShouldBe(1);

        supplement.Delete();
        supplement.Answer(false, "保留", At);
        supplement.Delete();

        supplement.Round.ShouldBe(3);
    }

    private static DeclarationSupplement InState(SupplementState state)
    {
        var supplement = new DeclarationSupplement { SubmittedByName = "王管理" };
        if (state != Submitted)
        {
            supplement.Answer(state != Refused, "", At);
        }

        if (state == DeletionSubmitted)
        {
            supplement.Delete();
        }

        return supplement;
    }

    private static bool Do(DeclarationSupplement supplement, SupplementAction action)
    {
        if (action == SendBack)
        {
            supplement.SendBack("", At);
            return false;
        }

        return action == Delete ? supplement.Delete() : supplement.Answer(action == Accept, "", At);
    }
}
