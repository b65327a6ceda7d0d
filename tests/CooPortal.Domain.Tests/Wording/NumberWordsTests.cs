using CooPortal.Domain.Wording;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Wording;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(0, "ZERO")]
    [InlineData(7, "SEVEN")]
    [InlineData(21, "TWENTY ONE")]
    [InlineData(100, "ONE HUNDRED")]
    [InlineData(150, "ONE HUNDRED AND FIFTY")]
    [InlineData(274, "TWO HUNDRED AND SEVENTY FOUR")]
    [InlineData(1000, "ONE THOUSAND")]
    [InlineData(1005, "ONE THOUSAND AND FIVE")]
    [InlineData(1150, "ONE THOUSAND ONE HUNDRED AND FIFTY")]
    [InlineData(20013, "TWENTY THOUSAND AND THIRTEEN")]
    [InlineData(2000000, "TWO MILLION")]
    [InlineData(1234567, "ONE MILLION TWO HUNDRED AND THIRTY FOUR THOUSAND FIVE HUNDRED AND SIXTY SEVEN")]
    [InlineData(2.5, "TWO POINT FIVE")]
    [InlineData(0.05, "ZERO POINT ZERO FIVE")]
    public void Number_IsWrittenInWords(double number, string words) => NumberWords.Of((decimal)number).ShouldBe(words);

    [Fact]
    public void LargestNumberOfTheInterface_HasWords() => NumberWords.Of(9_000_000_000_000_000_000m).ShouldBe("NINE QUINTILLION");
}
