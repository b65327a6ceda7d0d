using CooPortal.Domain.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Text;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("ＡＢＣ　１２３", "ABC 123")]
    [InlineData("（２）ＣＡＲＴＯＮＳ，“Ｎ／Ｍ”。", "(2)CARTONS,\"N/M\".")]
    [InlineData("A—B…", "A-B...")]
    [InlineData("厂ａ", "厂a")]
    public void EnglishField_LosesEveryFullWidthCharacter(string typed, string kept) => TextWidth.ToHalf(typed).ShouldBe(kept);

    [Fact]
    public void ChineseField_KeepsItsPunctuation() =>
        TextWidth.LettersAndDigitsToHalf("上海市（浦东）１２号，Ａ座").ShouldBe("上海市（浦东）12号，A座");
}
