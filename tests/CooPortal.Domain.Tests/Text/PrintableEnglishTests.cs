using CooPortal.Domain.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Text;

public sealed class PrintableEnglishTests
{
    [Theory]
    [InlineData("SHANGHAI TEXTILE CO., LTD.\r\nNO.1 ROAD #2 'A' 100%")]
    [InlineData("PEÑALOLÉN, Łódź, 25°C, 5 € ½")]
    [InlineData("")]
    public void Latin_IsPrintable(string text) => PrintableEnglish.FirstOffence(text).ShouldBeNull();

    [Theory]
    [InlineData("SHANGHAI\nNO.1厂ROAD", "厂", 2, 5)]
    [InlineData("A，B", "，", 1, 2)]
    [InlineData("A\tB", "U+0009", 1, 2)]
    [InlineData("A😀B", "😀", 1, 2)]
    [InlineData("ЖA", "Ж", 1, 1)]
    public void AnythingElse_IsNamedWithItsPlace(string text, string character, int line, int column) =>
        PrintableEnglish.FirstOffence(text).ShouldBe(new OffendingCharacter(character, line, column));
}
