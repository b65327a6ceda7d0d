using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public sealed class SealAuthorisationTests
{
    private const string Company = "91330200MA9DEM0X10";

    [Fact]
    public async Task Approval_OfACompanyWithoutAuthorisation_BringsNoLayout_AndAfterItTheLayoutFollows()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Declaration(exporter: Company));
        var first = await customs.ReceiveAsync(2);
        await customs.PostAsync(Sample.Authorisation(), "seal:1", id: "s1");
        var receipt = RunningSimulator.Read<SealAuthorisationReceiptMessage>((await customs.ReceiveAsync(1)).Single());
        // receipts carry whole seconds, and only an earlier one counts
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await customs.PostAsync(Sample.Declaration("RC26MA9DEM0X10003", exporter: Company), "certificate:2");
        var second = await customs.ReceiveAsync(3);

        Kinds(first).ShouldBe(["Receipt", "Receipt"]);
        (receipt.SealResult, receipt.SignResult).ShouldBe((Outcome.Success, Outcome.Success));
        Kinds(second).ShouldBe(["Receipt", "Receipt", "Layout"]);
        second.ShouldAllBe(item => item.Subject == "certificate:2");
    }

    [Theory]
    [InlineData("SEAL-FAIL", 42, "备案不一致")]
    [InlineData("公司章", 56, "超出规定")]
    public async Task Seal_ThatCustomsDoesNotTake_IsNamedAndTheSignatureIsNot(string name, int width, string reason)
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Authorisation(seal: name, width: width), "seal:1");
        var receipt = RunningSimulator.Read<SealAuthorisationReceiptMessage>((await customs.ReceiveAsync(1)).Single());

        (receipt.SealResult, receipt.SignResult).ShouldBe((Outcome.Failure, Outcome.Success));
        receipt.SealNote!.ShouldContain(reason);
    }

    [Fact]
    public async Task Officer_PutsACompanyOnTheList_ItsNextAuthorisationIsRefused_UntilItIsLifted()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();

        (await officer.PostAsync("seals", new() { ["Company"] = "123", ["Reason"] = "" })).QuerySelector(".errors")!.TextContent.ShouldContain("18位");
        await officer.PostAsync("seals", new() { ["Company"] = Company, ["Reason"] = "印章与备案不符" });
        await customs.PostAsync(Sample.Authorisation(), "seal:1");
        var refused = RunningSimulator.Read<SealAuthorisationReceiptMessage>((await customs.ReceiveAsync(1)).Single());
        await officer.PostAsync("seals?handler=Lift", new() { ["company"] = Company });
        await customs.PostAsync(Sample.Authorisation(), "seal:1", sequence: 2);
        var taken = RunningSimulator.Read<SealAuthorisationReceiptMessage>((await customs.ReceiveAsync(1)).Single());

        (refused.SealResult, refused.SignResult, refused.SealNote).ShouldBe((Outcome.Failure, Outcome.Failure, "印章与备案不符"));
        (taken.SealResult, taken.SignResult).ShouldBe((Outcome.Success, Outcome.Success));
        (await officer.GetAsync("seals")).Body!.TextContent.ShouldContain("授权成功");
    }

    [Fact]
    public async Task Seal_ThatIsNoPng_IsRefused()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await customs.PostAsync(Sample.Authorisation(png: [1, 2, 3, 4]), "seal:1");

        RunningSimulator.Read<SealAuthorisationReceiptMessage>((await customs.ReceiveAsync(1)).Single()).SealNote!.ShouldContain("PNG");
    }

    private static List<string> Kinds(List<MailboxItem> items) => items.ConvertAll(item => MessageKinds.RootOf(MessageXml.Read(item.Body)));
}
