using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Store;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public sealed class BlankFormTests
{
    private const string Certificate = "RC26MA9DEM0X10002";

    [Fact]
    public async Task Officer_GivesOutPads_AndTheirUsesAreDecidedByTheRules()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        await customs.PostAsync(Sample.Declaration(Certificate), "certificate:1");
        await customs.ReceiveAsync(3);

        var pads = (await IssueAsync(officer, customs, "R2700010100", 150)).ConvertAll(RunningSimulator.Read<BlankFormIssueMessage>);
        pads.Select(pad => pad.BlankForms.Count).ShouldBe([100, 50]);
        (pads[0].CiqRegNo, pads[0].CertType, pads[0].BlankForms[^1].SerialNo, pads[1].BlankForms[^1].SerialNo).ShouldBe((Sample.Authorised, "RC", "R2700010199", "R2700010249"));

        (await UseAsync(customs, "R2700010100", 2)).ShouldBe([BlankFormResult.Received, BlankFormResult.Accepted]);
        (await UseAsync(customs, "R2700010198", 2)).ShouldBe([BlankFormResult.Received, BlankFormResult.Refused]);
        // a number that is used, that nobody has, or that somebody else has, is refused at once
        (await UseAsync(customs, "R2700010100", 1, subject: "blank-form:again")).ShouldBe([BlankFormResult.Refused]);
        (await UseAsync(customs, "R9900000001", 1)).ShouldBe([BlankFormResult.Refused]);
        (await UseAsync(customs, "R2700010101", 1, company: "91330200MA9DEM0X10")).ShouldBe([BlankFormResult.Refused]);
        // what was refused may come again
        (await UseAsync(customs, "R2700010198", 2, round: 2)).ShouldBe([BlankFormResult.Received, BlankFormResult.Refused]);

        (await UseAsync(customs, "R2700010199", 1)).ShouldBe([BlankFormResult.Received]);
        var page = "blank-forms/RC/R2700010199";
        var form = await officer.GetAsync(page);
        (await officer.SubmitAsync(form, page, new() { ["Accepted"] = "false" })).QuerySelector(".errors")!.TextContent.ShouldContain("须填写说明");
        await officer.SubmitAsync(form, page, new() { ["Accepted"] = "true" });
        (await officer.SubmitAsync(form, page, new() { ["Accepted"] = "false", ["Note"] = "不符" })).QuerySelector(".flash")!.TextContent.ShouldContain("没有发出");
        RunningSimulator.Read<BlankFormReceiptMessage>((await customs.ReceiveAsync(1)).ShouldHaveSingleItem()).Result.ShouldBe(BlankFormResult.Accepted);
    }

    [Theory]
    [InlineData("R2700010100", "9999", "份数")]
    [InlineData("ABC", "10", "数字结尾")]
    [InlineData("R95", "10", "位数不够")]
    [InlineData("R2600180199", "2", "已发放")]
    public async Task Officer_WhoTypesSomethingWrong_GivesOutNothing(string first, string count, string problem)
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        var form = await officer.GetAsync("blank-forms");

        var answer = await officer.SubmitAsync(form, "blank-forms", Issue(first, count));

        answer.QuerySelector(".errors")!.TextContent.ShouldContain(problem);
    }

    [Fact]
    public void SerialNumbers_CountUpWithoutLosingDigits() =>
        SerialNumbers.Following("A0098", 4).ShouldBe(["A0098", "A0099", "A0100", "A0101"]);

    private static Dictionary<string, string> Issue(string first, string count) => new()
    {
        ["Company"] = Sample.Authorised,
        ["Holder"] = nameof(BlankFormHolding.Exporter),
        ["CertType"] = "RC",
        ["First"] = first,
        ["Count"] = count,
    };

    private static async Task<List<MailboxItem>> IssueAsync(ConsoleTests.Officer officer, RunningSimulator customs, string first, int count)
    {
        var page = await officer.SubmitAsync(await officer.GetAsync("blank-forms"), "blank-forms", Issue(first, count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        page.QuerySelector(".flash")!.TextContent.ShouldContain("已向");
        return await customs.ReceiveAsync((count + 99) / 100);
    }

    private static async Task<IEnumerable<BlankFormResult>> UseAsync(RunningSimulator customs, string serial, int answers, string? subject = null, string company = Sample.Authorised, int round = 1)
    {
        var message = new BlankFormUseMessage
        {
            CiqRegNo = company,
            EtpsName = "宁波示范纺织有限公司",
            CertType = "RC",
            SerialNo = serial,
            Holder = BlankFormHolding.Exporter,
            Use = BlankFormUse.WriteOff,
            CertNo = Certificate,
            ApplyTime = Sample.Now,
        };
        await customs.PostAsync(message, subject ?? $"blank-form:{company}:{serial}", sequence: round, round: round);
        return (await customs.ReceiveAsync(answers)).ConvertAll(RunningSimulator.Read<BlankFormReceiptMessage>).Select(receipt => receipt.Result);
    }
}
