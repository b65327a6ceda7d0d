using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Review;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public class TypeRulesTests
{
    [Theory]
    [InlineData(672, null)]
    [InlineData(671.99, "0110")]
    public void TilesToMexico_BelowTheUndertakenPrice_FailTheCheck(double fob, string? code) =>
        Verdict("AD", line => line with { GoodsQty = 100, GoodsUnitE = "SQUARE METRES", FOBValue = (decimal)fob }).ShouldBe(code);

    [Theory]
    [InlineData(840, null)]
    [InlineData(839.99, "0110")]
    public void TilesToMexico_SoldCif_AreHeldToTheCifPrice(double value, string? code) =>
        Verdict("AD", line => line with { GoodsQty = 100, GoodsUnitE = "SQUARE METRES", FOBValue = 600, InvValue = (decimal)value }, head => head with { PriceTerms = "CIF" }).ShouldBe(code);

    [Theory]
    [InlineData("T", 90, null)]
    [InlineData("T", 101, "0111")]
    [InlineData("M", 101, "0111")]
    [InlineData("RC", 101, null)]
    public void NetWeight_AboveTheGross_FailsTheCheckWhereWeightsMatter(string type, double net, string? code) =>
        Verdict(type, line => line with { GrossWt = 100, NetWt = (decimal)net }).ShouldBe(code);

    [Theory]
    [InlineData("TR", "704", null)]
    [InlineData("TR", "156", "0112")]
    [InlineData("PR", null, "0112")]
    public void OriginInChina_OfReExportedAndProcessedGoods_FailsTheCheck(string type, string? origin, string? code) =>
        Verdict(type, line => line, head => head with { OriCountryCode = origin }).ShouldBe(code);

    private static string? Verdict(string type, Func<Goods, Goods> line, Func<CertificateHead, CertificateHead>? head = null)
    {
        var message = Sample.Declaration();
        message = message with
        {
            CertificateHead = (head ?? (same => same))(message.CertificateHead with { CertType = type }),
            CertificateList = [.. message.CertificateList.Take(1).Select(line)],
        };
        var decision = ReviewRules.Review(message);
        decision.Result.ShouldBe(decision.Reasons.Count == 0 ? RepType.Approved : RepType.CheckFailed);
        return decision.Reasons.SingleOrDefault()?.Code;
    }
}
