using CooPortal.CustomsProtocol.Messages;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public sealed class SupplementTests
{
    private const string Subject = "supplement:1";

    [Theory]
    [InlineData("310120260000000417;310120260000000418", "", null, true, "海关接收成功")]
    [InlineData(null, "", null, true, "海关接收成功")]
    [InlineData("310120260000000417;310120261000000418", "", null, false, "报关单310120261000000418不是出口报关单")]
    [InlineData("310120260000000417", "REJECT-ME", null, false, "未放行或未结关")]
    [InlineData("310120260000000417", "", "CCPIT201026902334150", false, "证明未签发")]
    [InlineData("310120260000000417", "", "C261026902330001", false, "证明未签发")]
    public async Task Supplement_IsAnsweredByTheRules(string? numbers, string remark, string? certNo, bool accepted, string note)
    {
        await using var customs = await RunningSimulator.StartAsync();
        var message = Sample.Supplement(numbers, remark);

        await customs.PostAsync(certNo is null ? message : message with { CertNo = certNo }, Subject, round: 2);

        var item = (await customs.ReceiveAsync(1)).ShouldHaveSingleItem();
        var receipt = RunningSimulator.Read<DeclarationSupplementReceiptMessage>(item);
        (receipt.Result, receipt.Change, receipt.SupplementNo, item.Subject, item.Round).ShouldBe(
            (accepted ? Outcome.Success : Outcome.Failure, SupplementChange.Add, message.SupplementNo, Subject, 2));
        receipt.Note!.ShouldContain(note);
    }

    [Fact]
    public async Task Officer_DecidesWhatIsForHim_AndOnlyOnce()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        var message = Sample.Supplement(remark: "MANUAL");
        await customs.PostAsync(message, Subject);
        var form = await officer.GetAsync("supplements");
        form.QuerySelector("tbody tr")!.TextContent.ShouldContain("待处理");
        var seen = form.QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        Dictionary<string, string> refusal = new() { ["Number"] = message.SupplementNo, ["Seen"] = seen, ["Accepted"] = "false" };

        (await officer.SubmitAsync(form, "supplements", new(refusal))).QuerySelector(".errors")!.TextContent.ShouldContain("须填写说明");
        await officer.SubmitAsync(form, "supplements", new(refusal) { ["Note"] = "查无此报关单" });
        (await officer.SubmitAsync(form, "supplements", new(refusal) { ["Accepted"] = "true" })).QuerySelector(".flash")!.TextContent.ShouldContain("没有发出");

        var receipt = RunningSimulator.Read<DeclarationSupplementReceiptMessage>((await customs.ReceiveAsync(1)).ShouldHaveSingleItem());
        (receipt.Result, receipt.Note).ShouldBe((Outcome.Failure, "查无此报关单"));
    }

    [Fact]
    public async Task Deletion_ThatCrossesWithTheOfficer_IsAnsweredForItself()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Supplement(remark: "MANUAL"), Subject);

        await customs.PostAsync(Sample.Supplement(change: SupplementChange.Delete), Subject, sequence: 2, round: 2);

        var receipt = RunningSimulator.Read<DeclarationSupplementReceiptMessage>((await customs.ReceiveAsync(1)).ShouldHaveSingleItem());
        (receipt.Change, receipt.Result).ShouldBe((SupplementChange.Delete, Outcome.Success));
    }

    [Fact]
    public async Task CcpitProofs_AreToldToTheirCompany_AndOnlyWhatWasIssued()
    {
        await using var customs = await RunningSimulator.StartAsync();

        var all = await AskAsync(new CcpitProofQueryMessage { CiqRegNo = Sample.Authorised });
        all.Count.ShouldBe(7);
        (await AskAsync(new CcpitProofQueryMessage { CiqRegNo = Sample.Authorised, AgreementCode = "22" })).Count.ShouldBe(2);
        (await AskAsync(new CcpitProofQueryMessage { CiqRegNo = Sample.Authorised, ProofNo = all[3].ProofNo })).ShouldBe([all[3]]);
        (await AskAsync(new CcpitProofQueryMessage { CiqRegNo = Sample.Authorised, IssuedFrom = all[3].IssueDate, IssuedTo = all[3].IssueDate })).ShouldBe([all[3]]);
        (await AskAsync(new CcpitProofQueryMessage { CiqRegNo = "91330200MA9DEM0X10" })).ShouldBeEmpty();

        async Task<IReadOnlyList<CcpitProof>> AskAsync(CcpitProofQueryMessage query) => (await customs.Portal.AskAsync<CcpitProofAnswerMessage>(query, default)).CcpitProofList ?? [];
    }
}
