using CooPortal.CustomsProtocol.Messages;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public sealed class ExchangeTests
{
    private const string Number = "RC26MA9DEM0X10002";
    private const string Korea = "410";

    [Theory]
    [InlineData("100 CARTONS OF T-SHIRTS", ExchangeSending.Received)]
    [InlineData("100 CARTONS EXCHANGE-FAIL", ExchangeSending.Failed)]
    public async Task Certificate_GoesWhenItIsArchived_AndTheOtherSideAnswers(string goods, ExchangeSending expected)
    {
        await using var customs = await RunningSimulator.StartAsync();
        await ApproveAsync(customs, Korea, goods);
        var waiting = await FindAsync(customs);
        (waiting!.Archived, waiting.Sending).ShouldBe((false, ExchangeSending.NotSent));

        await ArchiveAsync(customs);

        await UntilAsync(customs, expected);
        (await FindAsync(customs))!.Archived.ShouldBeTrue();
    }

    [Fact]
    public async Task Interruption_HoldsTheCertificateBack_UntilTheExchangeIsResumed()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var officer = new ConsoleTests.Officer(customs.Http.BaseAddress!);
        await officer.LoginAsync();
        await officer.PostAsync("exchange?handler=Switch", new() { ["country"] = Korea, ["works"] = "false", ["note"] = "线路检修" });
        await ApproveAsync(customs, Korea);
        await ArchiveAsync(customs);
        var partner = (await AskAsync(customs)).NetworkExchangePartnerList!.Single(row => row.Country == Korea);
        (partner.Works, partner.Note).ShouldBe((false, "线路检修"));
        await UntilAsync(customs, item => item.Note?.Contains("中断", StringComparison.Ordinal) == true);
        (await FindAsync(customs))!.Sending.ShouldBe(ExchangeSending.NotSent);

        await officer.PostAsync("exchange?handler=Switch", new() { ["country"] = Korea, ["works"] = "true" });

        await UntilAsync(customs, ExchangeSending.Received);
        await officer.PostAsync("exchange?handler=Use", new() { ["certNo"] = Number });
        (await FindAsync(customs))!.Use.ShouldBe(ExchangeUse.Used);
    }

    [Fact]
    public async Task Certificate_ForACountryThatTakesNoPart_IsNotInTheExchange()
    {
        await using var customs = await RunningSimulator.StartAsync();

        await ApproveAsync(customs, "840");

        (await FindAsync(customs)).ShouldBeNull();
    }

    [Fact]
    public async Task Query_ByPage_TellsHowManyThereAre()
    {
        await using var customs = await RunningSimulator.StartAsync();

        var page = await customs.Portal.AskAsync<NetworkExchangeAnswerMessage>(
            new NetworkExchangeQueryMessage { CiqRegNo = Sample.Authorised, Direction = ExchangeDirection.Export, Skip = 4, Most = 20 }, default);

        (page.Total, page.NetworkExchangeItemList!.Count).ShouldBe((6, 2));
        var imports = await customs.Portal.AskAsync<NetworkExchangeAnswerMessage>(
            new NetworkExchangeQueryMessage { CiqRegNo = Sample.Authorised, Direction = ExchangeDirection.Import, Skip = 0, Most = 20 }, default);
        imports.NetworkExchangeItemList!.ShouldAllBe(item => item.Sending == ExchangeSending.Received);
    }

    private static async Task ApproveAsync(RunningSimulator customs, string country, string goods = "100 CARTONS OF T-SHIRTS")
    {
        var message = Sample.Declaration(Number, goods);
        await customs.PostAsync(message with { CertificateHead = message.CertificateHead with { DestCountryCode = country } });
        await customs.ReceiveAsync(2);
    }

    private static Task<CustomsProtocol.Http.PostOutcome> ArchiveAsync(RunningSimulator customs) => customs.PostAsync(
        new ArchiveRequestMessage { CertNo = Number, CertType = "RC", AplRegNo = Sample.Authorised, PrintCount = 1, PrintTime = Sample.Now }, sequence: 2);

    private static Task<NetworkExchangeAnswerMessage> AskAsync(RunningSimulator customs) => customs.Portal.AskAsync<NetworkExchangeAnswerMessage>(
        new NetworkExchangeQueryMessage { CiqRegNo = Sample.Authorised, Direction = ExchangeDirection.Export, CertNo = Number, Skip = 0, Most = 20 }, default);

    private static async Task<NetworkExchangeItem?> FindAsync(RunningSimulator customs) => ((await AskAsync(customs)).NetworkExchangeItemList ?? []).SingleOrDefault();

    private static Task UntilAsync(RunningSimulator customs, ExchangeSending sending) => UntilAsync(customs, item => item.Sending == sending);

    private static async Task UntilAsync(RunningSimulator customs, Func<NetworkExchangeItem, bool> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await FindAsync(customs) is { } item && holds(item))
            {
                return;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException($"It stayed {(await FindAsync(customs))?.Sending}.");
    }
}
