using CooPortal.Domain.PreReview;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.PreReview;

public sealed class OriginChancesTests
{
    [Theory]
    [InlineData("60", true, 0)]
    [InlineData("60.00001", false, -0.00001)]
    [InlineData("59.99999", true, 0.00001)]
    public void Criterion_OfFortyPerCentRegionalValue_TurnsAtSixtyOfAHundred(string nonOriginating, bool qualifies, double room)
    {
        var sheet = Sheet("100", nonOriginating);

        var chances = OriginChances.Of(sheet).Where(chance => chance.Limit == 60).ToList();

        chances.Select(chance => chance.Type).Distinct().Count().ShouldBeGreaterThan(5);
        chances.ShouldAllBe(chance => chance.Qualifies == qualifies && chance.Room == (decimal)room);
    }

    [Fact]
    public void Share_WithoutEndInDecimals_IsNotRoundedBeforeTheDecision()
    {
        // 33.33333 of 55.55555 is 60 % exactly, though neither divides evenly
        OriginChances.Of(Sheet("55.55555", "33.33333")).Where(chance => chance.Limit == 60).ShouldAllBe(chance => chance.Qualifies);
        OriginChances.Of(Sheet("55.55555", "33.33334")).Where(chance => chance.Limit == 60).ShouldAllBe(chance => !chance.Qualifies);
    }

    [Fact]
    public void Limits_AreThoseOfTheCatalogue() =>
        OriginChances.Of(Sheet("100", "1")).Select(chance => chance.Limit).Distinct().Order().ShouldBe([40m, 50m, 55m, 60m]);

    private static PreReviewSheet Sheet(string fob, string nonOriginating) => new()
    {
        FobPrice = decimal.Parse(fob, System.Globalization.CultureInfo.InvariantCulture),
        Lines = [new CostLine { NonOriginatingValue = decimal.Parse(nonOriginating, System.Globalization.CultureInfo.InvariantCulture) }],
    };
}
