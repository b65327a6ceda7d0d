using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using Shouldly;
using Xunit;
using static CooPortal.Domain.BlankForms.BlankFormAction;
using static CooPortal.Domain.BlankForms.BlankFormState;

namespace CooPortal.Domain.Tests.BlankForms;

/// <summary>Every state against every action (manual chapter 8, decisions.md 15): the state after, or nothing for refused.</summary>
public sealed class BlankFormMatrixTests
{
    private static readonly DateTime At = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Certificate certificate = new()
    {
        ExporterOrganisationCode = "102690233",
        TypeCode = "C",
        Number = "C261026902330001",
        DeclaredNumber = "C261026902330001",
        CreatedByName = "王管理",
    };

    private static readonly Dictionary<(BlankFormState, BlankFormAction), BlankFormState> expected = new()
    {
        [(InStock, WriteOff)] = WriteOffSubmitted,
        [(InStock, BlankFormAction.Void)] = VoidSubmitted,
        [(WriteOffSubmitted, Accept)] = WrittenOff,
        [(WriteOffSubmitted, Refuse)] = InStock,
        [(WriteOffSubmitted, SendBack)] = InStock,
        [(VoidSubmitted, Accept)] = Voided,
        [(VoidSubmitted, Refuse)] = InStock,
        [(VoidSubmitted, SendBack)] = InStock,
    };

    public static TheoryData<BlankFormState, BlankFormAction> EveryPair()
    {
        var pairs = new TheoryData<BlankFormState, BlankFormAction>();
        foreach (var state in Enum.GetValues<BlankFormState>())
        {
            foreach (var action in Enum.GetValues<BlankFormAction>())
            {
                pairs.Add(state, action);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Form_InEveryState_TakesJustTheActionsOfTheTable(BlankFormState state, BlankFormAction action)
    {
        var form = InState(state);
        form.State.ShouldBe(state);

        if (expected.TryGetValue((state, action), out var after))
        {
            Do(form, action);
            form.State.ShouldBe(after);
            (form.CertificateNumber.Length > 0, form.CertificateId is not null).ShouldBe((after != InStock, after != InStock));
        }
        else
        {
            Should.Throw<BrokenRulesException>(() => Do(form, action)).Message.ShouldContain($"状态为“{state.TitleZh()}”，不能{action.TitleZh()}");
            form.State.ShouldBe(state);
        }
    }

    [Fact]
    public void RefusedForm_KeepsTheAnswerAndTheCertificateItWasFor_AndMayBeUsedAgain()
    {
        var form = InState(WriteOffSubmitted);

        form.Decide(false, "流水号不符", At);

        (form.LastAnswer, form.LastCertificateId, form.SubmittedBy, form.SettledAt).ShouldBe(("流水号不符", certificate.Id, "", null));
        Do(form, BlankFormAction.Void);
        (form.Round, form.LastAnswer, form.State).ShouldBe((2, "", VoidSubmitted));
    }

    [Theory]
    [InlineData(" c26 0017０１００", "C2600170100", null)]
    [InlineData("", "", "请填写空白证单流水号。")]
    [InlineData("C26-1", "C26-1", "空白证单流水号只能由字母和数字组成。")]
    [InlineData("123456789012345678901", "123456789012345678901", "空白证单流水号不能超过20位，现为21位。")]
    public void Number_AsTyped_IsTidiedAndChecked(string typed, string tidied, string? problem)
    {
        BlankFormNumber.Tidy(typed).ShouldBe(tidied);
        BlankFormNumber.Problem(tidied).ShouldBe(problem);
    }

    [Theory]
    [InlineData(InStock, BlankFormHolder.Exporter, null)]
    [InlineData(InStock, BlankFormHolder.Agent, "只能用于企业代理证书；本证书为企业自理证书")]
    [InlineData(WrittenOff, BlankFormHolder.Exporter, "已由王管理在本证书提交核销，状态为“已核销”，不能再次使用")]
    [InlineData(VoidSubmitted, BlankFormHolder.Agent, "已由王管理在本证书提交作废，状态为“作废已提交”，不能再次使用")]
    public void Form_ThatCannotBeUsed_SaysWhy(BlankFormState state, BlankFormHolder holder, string? reason)
    {
        var why = BlankFormRules.WhyNot(InState(state, holder), certificate, BlankFormHolder.Exporter);

        if (reason is null)
        {
            why.ShouldBeNull();
        }
        else
        {
            why.ShouldNotBeNull().ShouldContain(reason);
        }
    }

    private static BlankForm InState(BlankFormState state, BlankFormHolder holder = BlankFormHolder.Exporter)
    {
        var form = BlankForm.Issue(Guid.CreateVersion7(), "C", "C2600170100", holder, "3101-K00017", new DateOnly(2026, 1, 5), "3101", At);
        BlankFormAction[] way = state switch
        {
            WriteOffSubmitted => [WriteOff],
            WrittenOff => [WriteOff, Accept],
            VoidSubmitted => [BlankFormAction.Void],
            Voided => [BlankFormAction.Void, Accept],
            _ => [],
        };
        foreach (var step in way)
        {
            Do(form, step);
        }

        return form;
    }

    private static void Do(BlankForm form, BlankFormAction action)
    {
        switch (action)
        {
            case Accept or Refuse:
                form.Decide(action == Accept, "", At);
                break;
            case SendBack:
                form.SendBack("", At);
                break;
            default:
                form.Use(action, certificate, "王管理", At);
                break;
        }
    }
}
