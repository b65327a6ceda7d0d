using CooPortal.Domain.Wording;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Wording;

public sealed class EnglishDateTests
{
    [Theory]
    [InlineData(2026, 5, 6, "MAY.06,2026")]
    [InlineData(2026, 12, 31, "DEC.31,2026")]
    public void Date_IsWrittenAsOnTheForms(int year, int month, int day, string text) => EnglishDate.Format(new DateOnly(year, month, day)).ShouldBe(text);
}
