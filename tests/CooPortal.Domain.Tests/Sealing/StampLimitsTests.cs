using CooPortal.Domain.Sealing;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Sealing;

public sealed class StampLimitsTests
{
    [Theory]
    [InlineData(StampShape.Round, 44.9, 44.9, true)]
    [InlineData(StampShape.Round, 45.0, 45.0, true)]
    [InlineData(StampShape.Round, 45.1, 45.0, false)]
    [InlineData(StampShape.Rectangle, 55.0, 40.0, true)]
    [InlineData(StampShape.Rectangle, 55.1, 40.0, false)]
    [InlineData(StampShape.Rectangle, 55.0, 40.1, false)]
    [InlineData(StampShape.Ellipse, 55.0, 45.0, true)]
    [InlineData(StampShape.Ellipse, 55.1, 45.0, false)]
    [InlineData(StampShape.Ellipse, 55.0, 45.1, false)]
    public void Seal_AtTheLimitsOfItsShape_IsTakenOnlyUpToThem(StampShape shape, decimal length, decimal width, bool taken)
    {
        (StampLimits.SealProblem(shape, length, width) is null).ShouldBe(taken);
        (StampLimits.SealProblem(shape, width, length) is null).ShouldBe(taken);
    }

    [Theory]
    [InlineData(35.0, 30.0, true)]
    [InlineData(35.1, 10.0, false)]
    [InlineData(20.0, 30.1, false)]
    [InlineData(8.0, 4.0, true)]
    [InlineData(7.9, 4.0, false)]
    public void Signature_AtItsLimits_IsTakenOnlyUpToThem(decimal width, decimal height, bool taken) =>
        (StampLimits.SignatureProblem(width, height) is null).ShouldBe(taken);

    [Fact]
    public void Seal_OfASpecksSize_IsTakenForAWrongResolution() =>
        StampLimits.SealProblem(StampShape.Round, 9.9m, 9.9m)!.ShouldContain("0.99 × 0.99厘米");

    [Fact]
    public void TooLargeSeal_IsToldLimitAndMeasure() =>
        StampLimits.SealProblem(StampShape.Rectangle, 40.3m, 58.2m).ShouldBe("长方形印章长不超过5.5厘米、宽不超过4厘米，测得5.82 × 4.03厘米。");
}
