using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Wording;

public sealed class LateIssueProposalTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);

    [Theory]
    [InlineData("C", 0, false)]
    [InlineData("C", 1, true)]
    [InlineData("RC", 0, false)]
    [InlineData("RC", 1, true)]
    [InlineData("K", 11, false)]
    [InlineData("K", 12, true)]
    [InlineData("E", 3, false)]
    [InlineData("E", 4, true)]
    [InlineData("P", 15, false)]
    [InlineData("P", 16, true)]
    public void Lateness_BeginsWhereTheTypeSays(string type, int daysAfterShipment, bool late) =>
        LateIssueProposal.For(CertificateCatalogue.Get(type), Friday, Friday.AddDays(daysAfterShipment)).IsLate.ShouldBe(late);

    [Fact]
    public void LateCertificate_NamesWordingAndBox()
    {
        var proposal = LateIssueProposal.For(CertificateCatalogue.Get("RC"), Friday, Friday.AddMonths(1));

        proposal.Wording.ShouldBe("ISSUED RETROACTIVELY");
        proposal.Box.ShouldBe("17");
        proposal.MessageZh.ShouldContain("2026-03-06");
        proposal.IsTooLate.ShouldBeFalse();
    }

    [Fact]
    public void AgreementWithoutLateIssue_EndsWithItsWorkingDays()
    {
        var type = CertificateCatalogue.Get("B");
        LateIssueProposal.For(type, Friday, Friday.AddDays(5)).ShouldSatisfyAllConditions(proposal => proposal.IsLate.ShouldBeFalse(), proposal => proposal.IsTooLate.ShouldBeFalse());

        var late = LateIssueProposal.For(type, Friday, Friday.AddDays(6));

        late.IsTooLate.ShouldBeTrue();
        late.Wording.ShouldBeNull();
        late.MessageZh.ShouldContain("超过3个工作日");
    }

    [Fact]
    public void TitleThatSaysIt_IsNotCalledABox() =>
        LateIssueProposal.For(CertificateCatalogue.Get("R"), Friday, Friday.AddDays(1)).MessageZh.ShouldContain("标题栏注明 ISSUED RETROSPECTIVELY");

    [Fact]
    public void AfterAYear_NothingCanBeIssued()
    {
        LateIssueProposal.For(CertificateCatalogue.Get("K"), Friday, Friday.AddMonths(12)).IsTooLate.ShouldBeFalse();
        LateIssueProposal.For(CertificateCatalogue.Get("K"), Friday, Friday.AddMonths(12).AddDays(1)).IsTooLate.ShouldBeTrue();
    }

    [Fact]
    public void WithoutShipmentDate_NothingIsProposed() =>
        LateIssueProposal.For(CertificateCatalogue.Get("K"), (DateOnly?)null, Friday).MessageZh.ShouldBeEmpty();

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, true, false)]
    [InlineData(90, true, false)]
    [InlineData(91, true, true)]
    public void CrossStrait_CountsNinetyDaysFromTheExportDeclaration(int days, bool late, bool tooLate)
    {
        var header = new CertificateHeader { ShipmentDate = Friday.AddDays(-300), ExportDeclarationDate = Friday };

        var proposal = LateIssueProposal.For(CertificateCatalogue.Get("H"), header, Friday.AddDays(days));

        (proposal.IsLate, proposal.IsTooLate).ShouldBe((late, tooLate));
    }

    [Fact]
    public void ReExport_IsNeverLate() =>
        LateIssueProposal.For(CertificateCatalogue.Get("TR"), Friday, Friday.AddYears(1)).MessageZh.ShouldBeEmpty();
}
