using CooPortal.Domain.Identifiers;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Identifiers;

public sealed class CertificateNumberTests
{
    [Theory]
    [InlineData("E231026902330075", "E", 23, 75)]
    [InlineData("H231026902330045", "H", 23, 45)]
    [InlineData("RC261026902330001", "RC", 26, 1)]
    public void Number_FallsIntoItsFourParts(string text, string type, int year, int serial)
    {
        var number = CertificateNumber.Parse(text);

        number.TypeCode.ShouldBe(type);
        number.Year.ShouldBe(year);
        number.Organisation.Value.ShouldBe("102690233");
        number.Serial.ShouldBe(serial);
        number.Value.ShouldBe(text);
    }

    [Theory]
    [InlineData("E23102690233075")]
    [InlineData("231026902330075")]
    [InlineData("ECO231026902330075")]
    [InlineData("E231026902340075")]
    [InlineData("E2A1026902330075")]
    [InlineData("E231026902330000")]
    [InlineData("E2310269023300７5")]
    [InlineData("")]
    [InlineData(null)]
    public void OtherShapes_AreRefused(string? text) => CertificateNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void EveryNumberMade_ReadsBackAsItself()
    {
        var organisation = OrganisationCode.Parse("102690233");
        var numbers = from type in Gen.Elements("C", "E", "RC", "EM")
                      from year in Gen.Choose(0, 99)
                      from serial in Gen.Choose(1, CertificateNumber.LargestSerial)
                      select CertificateNumber.Create(type, year, organisation, serial);

        Prop.ForAll(numbers.ToArbitrary(), number => CertificateNumber.Parse(number.Value) == number).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WithSerial_StaysInTheSeries()
    {
        var number = CertificateNumber.Parse("E231026902330075");

        number.WithSerial(76).Value.ShouldBe("E231026902330076");
        number.WithSerial(76).Series.ShouldBe(number.Series);
        Should.Throw<ArgumentOutOfRangeException>(() => number.WithSerial(10000));
    }
}
