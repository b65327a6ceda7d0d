using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Checks;

/// <summary>Rules of single types (section F of the checklist).</summary>
public sealed class SpecialRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Theory]
    [InlineData("ACME LTD.\nBANGKOK, THAILAND", false)]
    [InlineData("EXHIBITION TRADING LTD.\nBANGKOK, THAILAND", false)]
    [InlineData("ACME LTD.\nBANGKOK, THAILAND\nTHAI FABRIC FAIR, 88 BANGNA ROAD", true)]
    [InlineData("ACME LTD.\nEXHIBITION: THAI FABRIC, 88 BANGNA ROAD", true)]
    public void Exhibition_StandsBehindTheConsignee(string consignee, bool holds)
    {
        var certificate = CompleteCertificate.OfType("E");
        certificate.Header.Consignee = consignee;
        certificate.Header.Exhibition = true;

        Broken(certificate).Any(rule => rule.RuleName == "ExhibitionMustStandBehindTheConsignee" && rule.Path == "Header.Consignee").ShouldBe(!holds);
    }

    [Theory]
    [InlineData("EC")]
    [InlineData("SE")]
    public void NonPartyCompany_NeedsAProducer(string code)
    {
        var certificate = CompleteCertificate.OfType(code);
        certificate.Header.Producer = null;
        Broken(certificate).ShouldBeEmpty();
        certificate.Header.ThirdPartyInvoice = true;
        certificate.NonPartyCompanies.Add(new NonPartyCompany { LineNumber = 1, Name = "HK TRADING LTD.", CountryCode = "HKG" });

        var broken = Broken(certificate).ShouldHaveSingleItem();

        (broken.Path, broken.RuleName).ShouldBe(("Header.Producer", "NonPartyCompanyMustHaveItsProducer"));
        certificate.Header.Producer = "OCEAN FACTORY, CHINA";
        Broken(certificate).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("T", "2402200000", "2401")]
    [InlineData("AD", "6204620000", "6907 或 6908")]
    [InlineData("AP", "6911101900", "6907")]
    public void Goods_OutsideTheHeadingsOfTheType_AreRefusedWithTheHeadings(string code, string hsCode, string headings)
    {
        var certificate = CompleteCertificate.OfType(code);
        Broken(certificate).ShouldBeEmpty();
        certificate.Goods[0].HsCode = hsCode;

        var broken = Broken(certificate).ShouldHaveSingleItem();

        (broken.Path, broken.RuleName, broken.IsWarning).ShouldBe(("Goods[0].HsCode", "GoodsMustLieInTheTypesHeadings", false));
        broken.Message.ShouldContain(hsCode);
        broken.Message.ShouldContain($"税目 {headings} 内");
    }

    [Theory]
    [InlineData("FOB", 672, 0, null)]
    [InlineData("FOB", 671.99, 9999, "FobValue")]
    [InlineData("CIF", 600, 840, null)]
    [InlineData("CIF", 672, 839.99, "InvoiceValue")]
    public void Tiles_BelowTheUndertakenPrice_AreRefusedWithTheLeastValue(string term, double fob, double invoice, string? field)
    {
        var certificate = CompleteCertificate.OfType("AD");
        certificate.Header.PriceTerm = term;
        var line = certificate.Goods[0];
        (line.Quantity, line.FobValue, line.InvoiceValue) = (100, (decimal)fob, Math.Max(0.01m, (decimal)invoice));

        var broken = Broken(certificate).SingleOrDefault();

        broken?.RuleName.ShouldBe("GoodsMustKeepThePriceUndertaking");
        broken?.Path.ShouldBe($"Goods[0].{field}");
        (broken?.Message ?? "").Contains($"应不低于 {(term == "CIF" ? 840 : 672)}", StringComparison.Ordinal).ShouldBe(field is not null);
        (broken is null).ShouldBe(field is null);
    }

    [Fact]
    public void Tiles_NotCountedInSquareMetres_AreRefused_AndOtherMoneyIsLeftToTheUser()
    {
        var certificate = CompleteCertificate.OfType("AD");
        certificate.Goods[0].QuantityUnitEn = "PIECE";
        Broken(certificate).ShouldHaveSingleItem().Path.ShouldBe("Goods[0].QuantityUnitEn");

        certificate.Goods[0].QuantityUnitEn = "SQUARE METRES";
        certificate.Goods[0].FobValue = 1;
        certificate.Header.Currency = "EUR";
        var warning = Broken(certificate).ShouldHaveSingleItem();
        (warning.Path, warning.IsWarning).ShouldBe(("Header.Currency", true));
    }

    [Fact]
    public void ReExport_IsOfForeignGoods()
    {
        var certificate = CompleteCertificate.OfType("TR");
        certificate.Header.OriginCountryCode = "CHN";

        Broken(certificate).ShouldHaveSingleItem().RuleName.ShouldBe("OriginOfForeignGoodsMustBeAbroad");
    }

    [Fact]
    public void LateIssue_IsAskedAndTheAnswerStands()
    {
        var certificate = CompleteCertificate.OfType("C");
        certificate.Header.InvoiceDate = new DateOnly(2026, 2, 20);
        certificate.Header.ShipmentDate = new DateOnly(2026, 3, 1);
        var asked = Broken(certificate).ShouldHaveSingleItem();
        (asked.Path, asked.RuleName, asked.IsWarning).ShouldBe(("Header.LateIssueAnswer", "LateIssueMustBeConfirmed", false));
        asked.Message.ShouldContain("ISSUED RETROSPECTIVELY");

        certificate.Header.LateIssueAnswer = "1";
        Broken(certificate).ShouldBeEmpty();
        certificate.Header.LateIssueAnswer = "0";
        Broken(certificate).ShouldHaveSingleItem().IsWarning.ShouldBeTrue();
        certificate.Header.ShipmentDate = new DateOnly(2026, 3, 6);
        certificate.Header.LateIssueAnswer = "1";
        Broken(certificate).ShouldHaveSingleItem().RuleName.ShouldBe("LateIssueShouldFollowTheShipment");
    }

    [Fact]
    public void Draft_DeclaredAfterItsShipment_IsLateBecauseOfToday()
    {
        var certificate = CompleteCertificate.OfType("C");

        CertificateChecker.CheckDeclaration(certificate, Today.AddDays(5)).ShouldHaveSingleItem().RuleName.ShouldBe("LateIssueMustBeConfirmed");
    }

    [Fact]
    public void LateIssueAnswer_IsAskedOnlyWhereThereIsALateIssue() =>
        CertificateCatalogue.All.ShouldAllBe(type => type.Header.Has(HeaderFields.LateIssueAnswer) == (type.LateIssue != null && !type.LateIssue.EndsWithGrace && !type.IsIssuedAfterShipment));

    [Theory]
    [InlineData("EM")]
    [InlineData("BR")]
    public void Goods_ComeFromOneOriginalProof(string code)
    {
        var certificate = CompleteCertificate.OfType(code);
        certificate.Goods.Add(CompleteCertificate.Goods(CertificateCatalogue.Get(code), 2));
        Broken(certificate).ShouldHaveSingleItem().RuleName.ShouldBe("GoodsMustComeFromInboundOrigin");

        CompleteCertificate.CameInUnder(certificate, "E-TH26-0009", 1, "VNM", 9000);

        Broken(certificate).ShouldHaveSingleItem().RuleName.ShouldBe("GoodsMustShareOneOriginalProof");
    }

    [Fact]
    public void Goods_OfOneInboundItem_DoNotExceedItTogether()
    {
        var certificate = CompleteCertificate.OfType("BR");
        certificate.Goods.Add(CompleteCertificate.Goods(CertificateCatalogue.Get("BR"), 2));
        CompleteCertificate.CameInUnder(certificate, "E-VN26-0001", 1, "VNM", 1500);
        certificate.Goods[1].Quantity = 1;

        var broken = Broken(certificate).ShouldHaveSingleItem();

        broken.Path.ShouldBe("Goods[1].Quantity");
        broken.Message.ShouldContain("超出 1，");
    }

    [Fact]
    public void OriginalProof_IsInForceAndComplete()
    {
        var certificate = CompleteCertificate.OfType("BR");
        certificate.OriginalProof.ValidUntil = new DateOnly(2026, 3, 4);
        certificate.OriginalProof.FirstExportOriginCode = null;

        Broken(certificate).Select(rule => rule.RuleName).ShouldBe(["OriginalProofMustBeInForce", "FirstExportOriginMustBeGiven"]);
    }

    [Fact]
    public void BackToBack_NeedsTheScan()
    {
        var certificate = CompleteCertificate.OfType("BR");
        certificate.Attachments.Clear();

        Broken(certificate).ShouldHaveSingleItem().RuleName.ShouldBe("RequiredAttachmentsMustBeUploaded");
    }

    [Fact]
    public void DestinationOfOrigin_IsWorthALook()
    {
        var certificate = CompleteCertificate.OfType("BR");
        certificate.Header.DestinationCode = "VNM";
        certificate.Header.Consignee = "ACME, VIET NAM";

        var broken = Broken(certificate).ShouldHaveSingleItem();

        (broken.RuleName, broken.IsWarning).ShouldBe(("DestinationShouldDifferFromTheOrigin", true));
    }

    [Theory]
    [InlineData("NOR", "W", "04.09", null)]
    [InlineData("NOR", "W", "", "04.09")]
    [InlineData("AUS", "W", "04.09", "留空")]
    [InlineData("AUS", "", "", null)]
    [InlineData("NOR", "", "", "不能留空")]
    public void GspCriterion_BelongsToTheGivingCountry(string destination, string criterion, string auxiliary, string? part)
    {
        var certificate = CompleteCertificate.OfType("G");
        certificate.Header.DestinationCode = destination;
        certificate.Header.Consignee = "ACME\nNORWAY AUSTRALIA";
        (certificate.Goods[0].OriginCriterion, certificate.Goods[0].CriterionAuxiliary) = (criterion, auxiliary);

        var broken = Broken(certificate).Where(rule => !rule.IsWarning).ToList();

        if (part is null)
        {
            broken.ShouldBeEmpty();
        }
        else
        {
            broken.ShouldHaveSingleItem().Message.ShouldContain(part);
        }
    }

    private static IReadOnlyList<BrokenRule> Broken(Certificate certificate) => CertificateChecker.CheckDeclaration(certificate, Today);
}
