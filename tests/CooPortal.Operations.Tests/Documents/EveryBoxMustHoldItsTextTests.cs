using CooPortal.Domain.Certificates;
using CooPortal.Operations.Documents;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Documents;

public sealed class EveryBoxMustHoldItsTextTests
{
    [Fact]
    public void Text_ThatFits_BreaksNothing() => EveryBoxMustHoldItsText.Check(Of("A CO\nNINGBO, CHINA")).ShouldBeEmpty();

    [Fact]
    public void Exporter_OfTooManyLines_IsNamedWithItsFieldAndBox()
    {
        var rule = EveryBoxMustHoldItsText.Check(Of(string.Join('\n', Enumerable.Repeat("LINE", 30)))).ShouldHaveSingleItem();

        rule.Path.ShouldBe("Header.Exporter");
        rule.Message.ShouldStartWith("第1栏印不下");
        rule.IsWarning.ShouldBeFalse();
    }

    [Fact]
    public void Character_OfNoFont_IsNamed()
    {
        var rule = EveryBoxMustHoldItsText.Check(Of("A \U0001F600 CO")).ShouldHaveSingleItem();

        rule.Path.ShouldBe("Header.Exporter");
        rule.Message.ShouldContain("\U0001F600");
    }

    private static Certificate Of(string exporter) => new()
    {
        TypeCode = "C",
        Number = "C261026902330045",
        DeclaredNumber = "C261026902330045",
        ExporterOrganisationCode = "102690233",
        CreatedByName = "王管理",
        Header = new CertificateHeader { Exporter = exporter },
    };
}
