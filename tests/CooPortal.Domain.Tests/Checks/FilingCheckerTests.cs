using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks.Filing;
using CooPortal.Domain.Enterprises;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Checks;

public sealed class FilingCheckerTests
{
    private static readonly FilingFacts Good = new()
    {
        ProfileIsSynced = true,
        Mode = FilingMode.SelfFiling | FilingMode.AgentFiling,
        IsSelfFiled = true,
        RelationIsAccepted = false,
        NumberIsFree = true,
    };

    private static readonly Certificate Certificate = CompleteCertificate.OfType("K");

    [Fact]
    public void SelfFilingCompany_MayDeclare() => FilingChecker.Check(Certificate, Good).ShouldBeEmpty();

    [Fact]
    public void EveryRuleClass_IsInTheListOnce() =>
        FilingChecker.Rules.Select(rule => rule.GetType()).ShouldBe(typeof(FilingRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FilingRule))), ignoreOrder: true);

    [Fact]
    public void ProfileNotSynced_IsToldHowToGetThere() =>
        FilingChecker.Check(Certificate, Good with { ProfileIsSynced = false, Mode = null }).ShouldHaveSingleItem().RuleName.ShouldBe("EnterpriseMustBeSynchronised");

    [Theory]
    [InlineData(FilingMode.SelfFiling, false)]
    [InlineData(FilingMode.AgentFiling, true)]
    [InlineData(FilingMode.None, true)]
    public void FilingOutsideTheMode_IsRefused(FilingMode mode, bool self) =>
        FilingChecker.Check(Certificate, Good with { Mode = mode, IsSelfFiled = self, RelationIsAccepted = true }).ShouldHaveSingleItem().RuleName.ShouldBe("FilingModeMustAllowTheFiling");

    [Fact]
    public void Agent_NeedsTheRelation()
    {
        FilingChecker.Check(Certificate, Good with { IsSelfFiled = false }).ShouldHaveSingleItem().Path.ShouldBe("Header.ExporterNameZh");
        FilingChecker.Check(Certificate, Good with { IsSelfFiled = false, RelationIsAccepted = true }).ShouldBeEmpty();
    }

    [Fact]
    public void NumberTaken_IsAnsweredWithTheNextFreeOne()
    {
        FilingChecker.Check(Certificate, Good with { NumberIsFree = false, ProposedNumber = "K261026902330007" }).ShouldHaveSingleItem().Message.ShouldEndWith("请改用流水号 0007");
        FilingChecker.Check(Certificate, Good with { NumberIsFree = false }).ShouldHaveSingleItem().Message.ShouldEndWith("请换一个流水号");
    }
}
