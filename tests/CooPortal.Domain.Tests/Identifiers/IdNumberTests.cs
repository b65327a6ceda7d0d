using CooPortal.Domain.Identifiers;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Identifiers;

public sealed class IdNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", "110105**********2X")]
    [InlineData("440524188001010014", "440524**********14")]
    public void RightNumber_IsAcceptedAndMaskedWhereItShows(string text, string masked)
    {
        IdNumber.TryParse(text, out var number).ShouldBeTrue();

        number.Value.ShouldBe(text.ToUpperInvariant());
        number.Masked.ShouldBe(masked);
        number.ToString().ShouldBe(masked);
    }

    [Theory]
    [InlineData("1101051949123100", "应为18位，现为16位")]
    [InlineData("11010519491231002A", "最后一位为数字或 X")]
    [InlineData("11010519490231002X", "“19490231”不是真实日期")]
    [InlineData("110105194912310021", "校验位不符")]
    public void WrongNumber_IsRefusedWithTheReason(string text, string reason)
    {
        IdNumber.TryParse(text, out _).ShouldBeFalse();

        IdNumber.Problem(text).ShouldNotBeNull().ShouldContain(reason);
    }
}
