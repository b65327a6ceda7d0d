using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.Data;
using CooPortal.Operations.Supplements;
using CooPortal.TestKit;
using Shouldly;
using Xunit;
using static CooPortal.Domain.Supplements.SupplementState;
using static CooPortal.Operations.Tests.Supplements.SupplementStage;

namespace CooPortal.Operations.Tests.Supplements;

public sealed class SupplementTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Certificate_IsSupplementedTwice_DeletedAndSupplementedAgain(DatabaseProvider provider)
    {
        await using var stage = await SupplementStage.OpenAsync(provider);
        var certificate = await stage.CertificateAsync();
        (await stage.WaitingAsync()).ShouldBe(["C261026902330001"]);

        var proof = (await stage.FillAsync(certificate, numbers: null))!;
        (await stage.WaitingAsync()).ShouldBeEmpty();
        await stage.AnswerAsync(proof.Supplements[0].Id, accepted: true);
        await stage.AddAsync(await stage.FindAsync(proof.Id), $"{One}；{Two}");
        var second = (await stage.FindAsync(proof.Id)).Supplements[1];
        (second.Ordinal, second.Numbers, second.State).ShouldBe((2, $"{One};{Two}", Submitted));
        await stage.AnswerAsync(second.Id, accepted: true);

        (await stage.DeleteAsync(proof.Id, [.. (await stage.FindAsync(proof.Id)).Supplements.Select(row => row.Id)])).ShouldBe((0, 2));
        foreach (var supplement in (await stage.FindAsync(proof.Id)).Supplements)
        {
            supplement.State.ShouldBe(DeletionSubmitted);
            await stage.AnswerAsync(supplement.Id, accepted: true, change: SupplementChange.Delete);
        }

        (await stage.FindAsync(proof.Id)).Supplements.ShouldBeEmpty();
        (await stage.SearchAsync(new SupplementFilter())).ShouldBeEmpty();
        (await stage.WaitingAsync()).ShouldBe(["C261026902330001"]);
        (await stage.FillAsync(certificate))!.Id.ShouldBe(proof.Id);
        var sent = (await stage.SentAsync()).ConvertAll(message => (message.Change, message.Exported, message.EntryIds));
        sent[..2].ShouldBe([(SupplementChange.Add, false, null), (SupplementChange.Add, true, $"{One};{Two}")]);
        // one request, two subjects: neither comes before the other
        sent[2..4].ShouldBe([(SupplementChange.Delete, false, null), (SupplementChange.Delete, true, $"{One};{Two}")], ignoreOrder: true);
        sent[4..].ShouldBe([(SupplementChange.Add, true, One)]);
        // a word about what is gone is taken, and changes nothing
        (await stage.AnswerAsync(second.Id, accepted: false)).ShouldBeTrue();
        (await stage.AnswerAsync(Guid.NewGuid(), accepted: true)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task FirstSupplements_OfEightUsersAtOnce_LetOneThrough(DatabaseProvider provider)
    {
        await using var stage = await SupplementStage.OpenAsync(provider);
        var certificate = await stage.CertificateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => WhyNotAsync(() => stage.FillAsync(certificate)))));

        outcomes.Count(refusal => refusal is null).ShouldBe(1);
        outcomes.OfType<string>().ShouldAllBe(refusal => refusal.Contains("已由王管理补录"));
        (await stage.SentAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task FurtherSupplementsAndDeletions_AtOnce_LeaveOneTrueState(DatabaseProvider provider)
    {
        await using var stage = await SupplementStage.OpenAsync(provider);
        var proof = (await stage.FillAsync(await stage.CertificateAsync()))!;
        await stage.AnswerAsync(proof.Supplements[0].Id, accepted: true);
        var seen = await stage.FindAsync(proof.Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => WhyNotAsync(() =>
            i % 2 == 0 ? (Task)stage.AddAsync(seen) : stage.DeleteAsync(proof.Id, seen.Supplements[0].Id)))));

        var after = await stage.FindAsync(proof.Id);
        var sent = await stage.SentAsync();
        sent.Count(message => message.Change == SupplementChange.Add).ShouldBe(after.Supplements.Count);
        sent.Count(message => message.Change == SupplementChange.Delete).ShouldBe(after.Supplements.Count(row => row.State == DeletionSubmitted));
        after.Supplements.Count(row => row.Ordinal == 2).ShouldBeLessThanOrEqualTo(1);
        outcomes.Count(refusal => refusal is null).ShouldBe(after.Supplements.Count - 1 + after.Supplements.Count(row => row.State == DeletionSubmitted));
    }

    [Fact]
    public async Task Supplement_OnAPageThatIsOutdated_IsRefusedWithTheReason()
    {
        await using var stage = await SupplementStage.OpenAsync();
        var certificate = await stage.CertificateAsync();
        var proof = (await stage.FillAsync(certificate))!;
        await stage.AnswerAsync(proof.Supplements[0].Id, accepted: false);
        var seen = await stage.FindAsync(proof.Id);
        await stage.DeleteAsync(proof.Id, proof.Supplements[0].Id);

        (await WhyNotAsync(() => stage.AddAsync(seen))).ShouldBe(SupplementedProof.Outdated);
        (await WhyNotAsync(() => stage.DeleteAsync(proof.Id, proof.Supplements[0].Id))).ShouldBe(SupplementedProof.Outdated);
        (await WhyNotAsync(() => stage.DeleteAsync(proof.Id))).ShouldBe("请先勾选需要删除的补录信息。");
        (await stage.SentAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("A R")]
    [InlineData("A A")]
    [InlineData("late")]
    [InlineData("crossed")]
    public async Task Answers_LateTwiceOrInTheWrongOrder_LeadToOneTrueState(string order)
    {
        await using var stage = await SupplementStage.OpenAsync();
        var proof = (await stage.FillAsync(await stage.CertificateAsync()))!;
        var id = proof.Supplements[0].Id;
        switch (order)
        {
            case "A R":
                await stage.AnswerAsync(id, accepted: true);
                await stage.AnswerAsync(id, accepted: false, round: 1);
                (await stage.ReceiptsAsync(proof.Id)).ShouldBe([("海关接收成功", true), ("海关接收失败", false)]);
                break;
            case "A A":
                await stage.AnswerAsync(id, accepted: true, messageId: "same");
                await stage.AnswerAsync(id, accepted: true, messageId: "same");
                (await stage.ReceiptsAsync(proof.Id)).ShouldBe([("海关接收成功", true)]);
                break;
            case "late":
                // the deletion is under way; what customs says to the first message is only recorded
                await stage.AnswerAsync(id, accepted: true);
                await stage.DeleteAsync(proof.Id, id);
                await stage.AnswerAsync(id, accepted: true, round: 1);
                (await stage.FindAsync(proof.Id)).Supplements.ShouldHaveSingleItem().State.ShouldBe(DeletionSubmitted);
                await stage.AnswerAsync(id, accepted: false, round: 2, change: SupplementChange.Delete);
                break;
            default:
                // the answer to a message that was not sent yet
                await stage.AnswerAsync(id, accepted: false, round: 2, change: SupplementChange.Delete);
                await stage.AnswerAsync(id, accepted: true, round: 1);
                break;
        }

        (await stage.FindAsync(proof.Id)).Supplements.ShouldHaveSingleItem().State.ShouldBe(Accepted);
    }

    [Fact]
    public async Task Message_ThatCustomsInterfaceRefuses_LeavesTheSupplementRefusedAndTheDeletionUndone()
    {
        await using var stage = await SupplementStage.OpenAsync();
        var certificate = await stage.CertificateAsync();
        var proof = (await stage.FillAsync(certificate))!;
        await stage.SendBackAsync("报关单号不合规范");
        var refused = (await stage.FindAsync(proof.Id)).Supplements.ShouldHaveSingleItem();
        (refused.State, refused.LastAnswer).ShouldBe((Refused, "报关单号不合规范"));

        await stage.AddAsync(await stage.FindAsync(proof.Id));
        var second = (await stage.FindAsync(proof.Id)).Supplements[1];
        await stage.AnswerAsync(second.Id, accepted: true);
        await stage.DeleteAsync(proof.Id, second.Id);
        await stage.SendBackAsync("暂不受理");

        (await stage.FindAsync(proof.Id)).Supplements[1].State.ShouldBe(Accepted);
        (await stage.ReceiptsAsync(proof.Id)).Select(receipt => receipt.Kind).ShouldBe(["发送失败", "海关接收成功", "发送失败"]);
    }

    [Fact]
    public async Task Submit_OfBadInput_NamesEachFieldAndKeepsNothing()
    {
        await using var stage = await SupplementStage.OpenAsync();
        var certificate = await stage.CertificateAsync();

        var rules = (await Should.ThrowAsync<BrokenRulesException>(() => stage.SubmitAsync(new SubmitSupplementInput { CertificateId = certificate, Remarks = new string('备', 501) }))).Rules;
        var number = (await Should.ThrowAsync<BrokenRulesException>(() => stage.FillAsync(certificate, "3101"))).Rules;

        rules.Select(rule => rule.Path).ShouldBe(["IsExported", "Remarks"]);
        number.ShouldHaveSingleItem().Path.ShouldBe("Numbers");
        (await stage.SentAsync()).ShouldBeEmpty();
        (await stage.WaitingAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task OnlyApprovedCertificatesOfTheCompany_AreOffered_AndAnAgentNeedsItsRelation()
    {
        await using var stage = await SupplementStage.OpenAsync();
        var returned = await stage.CertificateAsync("C261026902330002", receipts: [CertificateAction.ReceiveReturn]);
        var principals = await stage.CertificateAsync("C26MA2CKW7TX0001", "MA2CKW7TX");

        (await stage.WaitingAsync()).ShouldBe(["C26MA2CKW7TX0001"]);
        (await stage.FillAsync(returned)).ShouldBeNull();
        (await stage.FillAsync(Guid.NewGuid())).ShouldBeNull();
        (await WhyNotAsync(() => stage.FillAsync(principals)))!.ShouldContain("代理关系不在有效状态");
        (await stage.SentAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task CcpitCertificate_IsTakenFromCustoms_AndLeavesTheList()
    {
        await using var stage = await SupplementStage.OpenAsync();
        (await stage.CcpitAsync()).ShouldBe([CcpitNumber]);

        var proof = (await stage.SubmitAsync(new SubmitSupplementInput { CcpitNumber = CcpitNumber, IsExported = true, Numbers = One }))!;

        (proof.Source, proof.AgreementCode, proof.DestinationCode).ShouldBe((SupplementSource.Ccpit, "22", "JPN"));
        (await stage.CcpitAsync()).ShouldBeEmpty();
        (await stage.SubmitAsync(new SubmitSupplementInput { CcpitNumber = "CCPIT-NOT", IsExported = false })).ShouldBeNull();
        (await stage.SentAsync()).ShouldHaveSingleItem().Issuer.ShouldBe(ProofIssuer.Ccpit);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Searches_ByEachCondition_FindWhatFits(DatabaseProvider provider)
    {
        await using var stage = await SupplementStage.OpenAsync(provider);
        await stage.CertificateAsync("RC261026902330001");
        stage.Clock.Advance(TimeSpan.FromDays(1));
        var filled = await stage.CertificateAsync("C261026902330001");
        await stage.CertificateAsync("C261026902330009");
        var today = new DateOnly(2026, 3, 6);

        (await stage.WaitingAsync(new SupplementableFilter { TypeCode = "RC" })).ShouldBe(["RC261026902330001"]);
        (await stage.WaitingAsync(new SupplementableFilter { ExporterCode = "102690233" })).Count.ShouldBe(3);
        (await stage.WaitingAsync(new SupplementableFilter { ExporterCode = "91330200X" })).ShouldBeEmpty();
        (await stage.WaitingAsync(new SupplementableFilter { From = today, To = today, Number = "c26" })).ShouldBe(["C261026902330009", "C261026902330001"], ignoreOrder: true);
        (await stage.WaitingAsync(new SupplementableFilter { To = today.AddDays(-1) })).ShouldBe(["RC261026902330001"]);

        await stage.FillAsync(filled);
        await stage.SubmitAsync(new SubmitSupplementInput { CcpitNumber = CcpitNumber, IsExported = false });
        (await stage.SearchAsync(new SupplementFilter())).Count.ShouldBe(2);
        (await stage.SearchAsync(new SupplementFilter { Source = SupplementSource.Ccpit })).ShouldBe([CcpitNumber]);
        (await stage.SearchAsync(new SupplementFilter { DeclarationNumber = "000417" })).ShouldBe(["C261026902330001"]);
        (await stage.SearchAsync(new SupplementFilter { State = Submitted, TypeCode = "C" })).ShouldBe(["C261026902330001"]);
        (await stage.SearchAsync(new SupplementFilter { State = Accepted })).ShouldBeEmpty();
        (await stage.SearchAsync(new SupplementFilter { From = today.AddDays(1) })).ShouldBeEmpty();
    }

    private static async Task<string?> WhyNotAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (BrokenRulesException refused)
        {
            return refused.Message;
        }
    }
}
