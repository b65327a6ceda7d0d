using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Data;
using CooPortal.Operations.PreReview;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Domain.PreReview.PreReviewState;

namespace CooPortal.Operations.Tests.PreReview;

public sealed class PreReviewTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Product_GoesThroughItsWholeLife(DatabaseProvider provider)
    {
        await using var stage = await PreReviewStage.OpenAsync(provider);
        var product = await stage.ApprovedAsync();
        product.Key.ShouldBe("1026902332600001");

        await stage.ChangeAsync(product.Id);
        await stage.SubmitAsync(product.Id);
        await stage.AnswerAsync(product.Id, PreReviewResult.Rejected, note: "不同意");
        var rejected = (await stage.FindAsync(product.Id))!;
        await stage.DeregisterAsync(product.Id);
        await stage.SubmitAsync(product.Id);
        await stage.AnswerAsync(product.Id, PreReviewResult.Approved);
        await stage.RestoreAsync(product.Id);
        await stage.SubmitAsync(product.Id);
        await stage.AnswerAsync(product.Id, PreReviewResult.Approved);
        (await stage.FindAsync(product.Id))!.State.ShouldBe(Normal);
        (await stage.DeleteAsync(product.Id)).ShouldBe((0, 0, 1));
        await stage.SubmitAsync(product.Id);
        await stage.AnswerAsync(product.Id, PreReviewResult.Approved);

        (rejected.State, rejected.NameZh, rejected.LastAnswer).ShouldBe((Normal, "不锈钢保温杯", "不同意"));
        (await stage.FindAsync(product.Id)).ShouldBeNull();
        var sent = await stage.SentAsync();
        sent.Select(message => message.Request).ShouldBe([PreReviewRequest.Add, PreReviewRequest.Change, PreReviewRequest.Deregister, PreReviewRequest.Restore, PreReviewRequest.Delete]);
        (sent[1].ProductName, sent[0].Materials[0].OriginCountry, sent[0].Materials[0].NonOriginatingValue).ShouldBe(("改后", "410", 40m));
        // a word about what is gone is taken, and changes nothing
        (await stage.AnswerAsync(product.Id, PreReviewResult.Rejected, round: 5)).ShouldBeTrue();
        (await stage.AnswerAsync(Guid.NewGuid(), PreReviewResult.Approved)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Operations_WhileCustomsHasARequest_AreAllRefused(DatabaseProvider provider)
    {
        await using var stage = await PreReviewStage.OpenAsync(provider);
        var approved = await stage.ApprovedAsync("甲");
        var draft = await stage.AddAsync("乙");
        var pending = await stage.AddAsync("丙");
        await stage.SubmitAsync(pending.Id);

        Func<Task>[] operations =
        [
            () => stage.AddAsync("丁"),
            () => stage.SaveAsync(new SavePreReviewInput { Id = draft.Id, Version = draft.Version, Sheet = PreReviewStage.Input("戊") }),
            () => stage.ChangeAsync(approved.Id),
            () => stage.DeregisterAsync(approved.Id),
            () => stage.RestoreAsync(approved.Id),
            () => stage.DeleteAsync(draft.Id),
            () => stage.SubmitAsync(draft.Id),
        ];
        foreach (var operation in operations)
        {
            (await Should.ThrowAsync<BrokenRulesException>(operation)).Message.ShouldBe(PreReviewDesk.Occupied);
        }

        await stage.AnswerAsync(pending.Id, PreReviewResult.Rejected);
        await stage.SubmitAsync(draft.Id);
        (await stage.FindAsync(pending.Id))!.State.ShouldBe(AddedRejected);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Submissions_OfEightUsersAtOnce_LetOneThrough(DatabaseProvider provider)
    {
        await using var stage = await PreReviewStage.OpenAsync(provider);
        var products = new List<PreReviewProduct>();
        for (var i = 0; i < 8; i++)
        {
            products.Add(await stage.AddAsync($"产品{i}"));
        }

        var outcomes = await Task.WhenAll(products.Select(product => Task.Run(async () =>
        {
            try
            {
                await stage.SubmitAsync(product.Id);
                return true;
            }
            catch (BrokenRulesException refused)
            {
                refused.Message.ShouldBe(PreReviewDesk.Occupied);
                return false;
            }
        })));

        outcomes.Count(through => through).ShouldBe(1);
        (await stage.SentAsync()).ShouldHaveSingleItem();
        (await stage.SearchAsync(new PreReviewFilter { Audit = PreReviewAudit.Submitted })).Total.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Additions_OfManyUsersAtOnce_GetKeysOfTheirOwn(DatabaseProvider provider)
    {
        await using var stage = await PreReviewStage.OpenAsync(provider);

        var products = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => stage.AddAsync($"产品{i}"))));

        products.Select(product => product.Key[^5..]).Order().ShouldBe(["00001", "00002", "00003", "00004"]);
    }

    [Theory]
    [InlineData("R A", AddedDraft)]
    [InlineData("A R", Normal)]
    [InlineData("A A", Normal)]
    [InlineData("D", AddedRejected)]
    public async Task Answers_LateTwiceOrInTheWrongOrder_LeadToOneTrueState(string order, PreReviewState expected)
    {
        await using var stage = await PreReviewStage.OpenAsync();
        var product = await stage.AddAsync();
        await stage.SubmitAsync(product.Id);
        switch (order)
        {
            case "R A":
                // the decision of an earlier round comes after the user has edited what customs rejected
                await stage.AnswerAsync(product.Id, PreReviewResult.Rejected);
                await stage.SaveAsync(new SavePreReviewInput { Id = product.Id, Version = (await stage.FindAsync(product.Id))!.Version, Sheet = PreReviewStage.Input("改") });
                await stage.AnswerAsync(product.Id, PreReviewResult.Approved);
                break;
            case "A R":
                await stage.AnswerAsync(product.Id, PreReviewResult.Approved);
                await stage.AnswerAsync(product.Id, PreReviewResult.Received);
                await stage.AnswerAsync(product.Id, PreReviewResult.Rejected);
                break;
            case "A A":
                await stage.AnswerAsync(product.Id, PreReviewResult.Approved, messageId: "same");
                await stage.AnswerAsync(product.Id, PreReviewResult.Approved, messageId: "same");
                (await stage.ReceiptsAsync(product.Id)).ShouldBe([("审核通过", true)]);
                break;
            default:
                await stage.AnswerAsync(product.Id, PreReviewResult.Received);
                await stage.AnswerAsync(product.Id, PreReviewResult.Approved, round: 7);
                await stage.AnswerAsync(product.Id, PreReviewResult.Rejected);
                (await stage.ReceiptsAsync(product.Id)).ShouldBe([("海关已接收", true), ("审核通过", false), ("审核不通过", true)]);
                break;
        }

        (await stage.FindAsync(product.Id))!.State.ShouldBe(expected);
        await stage.AddAsync("下一个");
    }

    [Fact]
    public async Task Message_ThatCustomsInterfaceRefuses_GivesTheRequestBackAsADraft()
    {
        await using var stage = await PreReviewStage.OpenAsync();
        var product = await stage.ApprovedAsync();
        await stage.ChangeAsync(product.Id, "变更中");
        await stage.SubmitAsync(product.Id);

        await stage.SendBackAsync("HS编码不在税则中");

        var after = (await stage.FindAsync(product.Id))!;
        (after.State, after.NameZh, after.LastAnswer).ShouldBe((ChangeDraft, "变更中", "HS编码不在税则中"));
        await stage.SubmitAsync(product.Id);
    }

    [Fact]
    public async Task Save_OnAnOutdatedVersionOrWithABrokenRule_ChangesNothing()
    {
        await using var stage = await PreReviewStage.OpenAsync();
        var product = await stage.AddAsync();
        await stage.SaveAsync(new SavePreReviewInput { Id = product.Id, Version = product.Version, Sheet = PreReviewStage.Input("先到") });

        var late = await Should.ThrowAsync<BrokenRulesException>(() => stage.SaveAsync(new SavePreReviewInput { Id = product.Id, Version = product.Version, Sheet = PreReviewStage.Input("后到") }));
        var broken = await Should.ThrowAsync<BrokenRulesException>(() => stage.SaveAsync(new SavePreReviewInput { Sheet = PreReviewStage.Input("新", "100.00001") }));

        late.Message.ShouldContain("其他操作员修改");
        broken.Rules.ShouldHaveSingleItem().RuleName.ShouldBe("CostMustFitExFactory");
        (await stage.SearchAsync(new PreReviewFilter())).Rows.ShouldHaveSingleItem().NameZh.ShouldBe("先到");
    }

    [Theory]
    [InlineData("2", false, "只有生产型企业")]
    [InlineData("1", true, "处于变更过程中")]
    public async Task Company_ThatDoesNotProduceOrIsChanging_IsTurnedAway(string category, bool changing, string words)
    {
        await using var stage = await PreReviewStage.OpenAsync(category: category, changing: changing);

        (await Should.ThrowAsync<BrokenRulesException>(() => stage.AddAsync())).Message.ShouldContain(words);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Search_ByEachCondition_FindsWhatFits(DatabaseProvider provider)
    {
        await using var stage = await PreReviewStage.OpenAsync(provider);
        var approved = await stage.ApprovedAsync("保温杯");
        await stage.AddAsync("保温壶");
        await stage.AddAsync("水杯");

        (await stage.SearchAsync(new PreReviewFilter())).Total.ShouldBe(3);
        (await stage.SearchAsync(new PreReviewFilter { Name = "保温" })).Total.ShouldBe(2);
        (await stage.SearchAsync(new PreReviewFilter { Name = "保温", Status = PreReviewStatus.Normal })).Rows.ShouldHaveSingleItem().Id.ShouldBe(approved.Id);
        (await stage.SearchAsync(new PreReviewFilter { Audit = PreReviewAudit.Draft })).Total.ShouldBe(2);
        (await stage.SearchAsync(new PreReviewFilter { HsCode = "9617" })).Total.ShouldBe(3);
        (await stage.SearchAsync(new PreReviewFilter { Key = "00002" })).Rows.ShouldHaveSingleItem().NameZh.ShouldBe("保温壶");
        (await stage.SearchAsync(new PreReviewFilter { From = new DateOnly(2026, 3, 5), To = new DateOnly(2026, 3, 5) })).Total.ShouldBe(1);
        (await stage.SearchAsync(new PreReviewFilter { To = new DateOnly(2026, 3, 4) })).Total.ShouldBe(0);
    }
}
