using CooPortal.Domain.Certificates;
using CooPortal.Forms.Formatters;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Formatters;

public sealed class FormatterTests
{
    [Fact]
    public void Date_IsWrittenWithAnEnglishMonth()
    {
        DateFormatter.Format(new DateOnly(2026, 5, 6)).ShouldBe("MAY.06,2026");
        DateFormatter.Format(null).ShouldBe("");
    }

    [Theory]
    [InlineData("6204620000", "62.04", "6204.62")]
    [InlineData("6204.62.00.00", "62.04", "6204.62")]
    [InlineData("62", "62", "62")]
    [InlineData(null, "", "")]
    public void HsCode_IsCutToTheDigitsOfTheForm(string? code, string heading, string subheading)
    {
        HsFormatter.Heading(code).ShouldBe(heading);
        HsFormatter.Subheading(code).ShouldBe(subheading);
    }

    [Theory]
    [InlineData(1200.5, "PIECE", "1,200.5 PIECES")]
    [InlineData(1, "PIECE", "1 PIECE")]
    [InlineData(3, "XYZ", "3 XYZ")]
    [InlineData(0.00001, null, "0.00001")]
    public void Quantity_HasItsUnitInTheRightNumber(double quantity, string? unit, string expected) =>
        QuantityFormatter.Format((decimal)quantity, unit).ShouldBe(expected);

    [Fact]
    public void Weight_SaysWhichItIs()
    {
        WeightFormatter.Gross(new GoodsItem { GrossWeight = 1250.50m, WeightUnit = "KG" }).ShouldBe("1,250.5 KGS G.W.");
        WeightFormatter.Net(new GoodsItem { NetWeight = 3, WeightUnit = "TNE" }).ShouldBe("3 TNE N.W.");
        WeightFormatter.Gross(new GoodsItem()).ShouldBe("");
    }

    [Theory]
    [InlineData(12345.6, "USD", "USD 12,345.60")]
    [InlineData(0.12345, "EUR", "EUR 0.12345")]
    [InlineData(7, null, "7.00")]
    public void Money_HasCurrencyAndAtLeastTwoDecimals(double amount, string? currency, string expected) =>
        MoneyFormatter.Format((decimal)amount, currency).ShouldBe(expected);

    [Theory]
    [InlineData(HighestRate.None, "CHINA")]
    [InlineData(HighestRate.ContributingParties, "CHINA *")]
    [InlineData(HighestRate.AllParties, "CHINA **")]
    public void RcepOrigin_IsMarkedWithTheRateClaimed(HighestRate rate, string expected) =>
        CountryFormatter.RcepOrigin(new GoodsItem { OriginCountryCode = "CHN", HighestRate = rate }).ShouldBe(expected);

    [Fact]
    public void Fob_IsPrintedOnlyWhereTheCriterionIsAValueContent()
    {
        var input = Samples.Of("RC", 2);

        FobFormatter.WhereValueContent(input.Certificate.Goods[0], input).ShouldBe("FOB\nUSD 5,100.00");
        FobFormatter.WhereValueContent(input.Certificate.Goods[1], input).ShouldBe("");
    }

    [Fact]
    public void ConfidentialProducer_IsNotPrinted()
    {
        var korea = Samples.Of("K", adjust: certificate => certificate.Header.ProducerConfidential = true);
        var rcep = Samples.Of("RC", adjust: certificate => certificate.Goods.ForEach(line => line.ProducerConfidential = true));

        CertificateForm.Texts(korea)["2"].ShouldBe("AVAILABLE UPON REQUEST");
        CertificateForm.Texts(rcep)["3"].ShouldBe("CONFIDENTIAL");
    }

    [Fact]
    public void SeveralProducers_AreNamedWithTheirGoods()
    {
        var texts = CertificateForm.Texts(Samples.Of("RC", 2, adjust: certificate => certificate.Goods[1].Producer = "SECOND CO"));

        texts["3"].ShouldBe("SEE BOX 8");
        texts["8"].ShouldContain("PRODUCER: SECOND CO");
    }

    [Fact]
    public void UnknownProducer_IsNotAvailable() =>
        CertificateForm.Texts(Samples.Of("RC", adjust: certificate => certificate.Goods.ForEach(line => line.Producer = null)))["3"].ShouldBe("NOT AVAILABLE");

    [Fact]
    public void InvoicesOfLines_AreNamedWithTheirDates()
    {
        var input = Samples.Of("RC", 2, adjust: certificate =>
        {
            certificate.Invoices.Add(new Invoice { Number = "INV-2", Date = new DateOnly(2026, 4, 30) });
            certificate.Goods[1].InvoiceNumber = "NBT-2026-0417; INV-2";
        });

        CertificateForm.Texts(input)["13"].ShouldBe("NBT-2026-0417\nAPR.28,2026\nNBT-2026-0417\nAPR.28,2026\nINV-2\nAPR.30,2026");
    }

    [Fact]
    public void Transport_NotKnownYet_IsStarred()
    {
        var header = new CertificateHeader { TransportMode = "BY SEA" };

        TransportFormatter.Departure(header).ShouldBe("***");
        TransportFormatter.Vehicle(header).ShouldBe("BY SEA");
        TransportFormatter.Discharge(header).ShouldBe("***");
    }

    [Fact]
    public void LateIssue_IsSaidInTheBoxOfTheType()
    {
        CertificateForm.Texts(Samples.Of("K") with { IssuedLate = true })["5"].ShouldStartWith("ISSUED RETROACTIVELY");
        CertificateForm.Texts(Samples.Of("C") with { IssuedLate = true })["5"].ShouldBe("ISSUED RETROSPECTIVELY");
        CertificateForm.Texts(Samples.Of("RC") with { IssuedLate = true })["17"].ShouldBe("ISSUED RETROACTIVELY");
        CertificateForm.Texts(Samples.Of("RC"))["17"].ShouldBe("");
    }

    [Fact]
    public void NonPartyCompanies_AreNamedInRemarksAndTicked()
    {
        var input = Samples.Of("RC", adjust: certificate =>
        {
            certificate.Header.ThirdPartyInvoice = true;
            certificate.NonPartyCompanies.Add(new NonPartyCompany { LineNumber = 1, Name = "OFFSHORE LTD", CountryCode = "GBR" });
        });

        CertificateForm.Texts(input)["14"].ShouldStartWith("OFFSHORE LTD, UNITED KINGDOM");
        CertificateForm.Texts(input)["17"].ShouldBe("Third-party invoicing");
    }

    [Fact]
    public void Description_WithItsOwnEndMark_GetsNoSecond()
    {
        var input = Samples.Of("C", 1, adjust: certificate => certificate.Goods[0].Description = "BOLTS\n***");

        CertificateForm.Texts(input)["7"].ShouldBe("BOLTS\n***");
    }

    [Theory]
    [InlineData("PSR", "45", "PSR\n45%")]
    [InlineData("W", "62.04", "W\n62.04")]
    [InlineData("CTC ACU", null, "CTC ACU")]
    public void Criterion_HasItsSupplementUnderIt(string criterion, string? auxiliary, string expected) =>
        CriterionFormatter.Format(new GoodsItem { OriginCriterion = criterion, CriterionAuxiliary = auxiliary }).ShouldBe(expected);

    [Theory]
    [InlineData("G", "W", "62.04", "\"W\"\n62.04")]
    [InlineData("G", "P", null, "\"P\"")]
    [InlineData("B", "C", "60%", "\"C\" 60%")]
    [InlineData("E", "", "45%", "45%")]
    [InlineData("E", "CTH", null, "CTH")]
    [InlineData("P", "RVC-C", "52.5%", "52.5%")]
    [InlineData("F", "RVC", null, "RVC")]
    [InlineData("R", "PSR", "67.04%", "PSR\n67.04%")]
    [InlineData("RC", "CTC ACU", null, "CTC ACU")]
    public void Criterion_PrintsAsItsFormWantsIt(string typeCode, string criterion, string? auxiliary, string expected) =>
        CriterionFormatter.OnForm(new GoodsItem { OriginCriterion = criterion, CriterionAuxiliary = auxiliary }, Samples.Of(typeCode)).ShouldBe(expected);

    [Fact]
    public void FormE_TicksWhatTheCertificateIsAndNamesTheThirdPartyBelowTheGoods()
    {
        var input = Samples.Of("E", 1, adjust: certificate =>
        {
            certificate.Header.Exhibition = true;
            certificate.Header.ThirdPartyInvoice = true;
            certificate.NonPartyCompanies.Add(new NonPartyCompany { LineNumber = 1, Name = "OFFSHORE LTD", CountryCode = "GBR" });
        });

        var texts = CertificateForm.Texts(input with { IssuedLate = true });

        texts["13"].ShouldBe("Issued Retroactively\nExhibition\nThird Party Invoicing");
        texts["7"].ShouldContain("HS CODE: 6109.10");
        texts["7"].ShouldEndWith("THIRD PARTY INVOICING: OFFSHORE LTD, UNITED KINGDOM");
    }

    [Fact]
    public void FobValue_PrintsOnEveryLineOrWithAValueContentOnly()
    {
        CertificateForm.Texts(Samples.Of("X", 2))["9"].Split("USD 5,100.00").Length.ShouldBe(3);
        CertificateForm.Texts(Samples.Of("E", 3))["9"].Split("USD 5,100.00").Length.ShouldBe(2);
        CertificateForm.Texts(Samples.Of("A", 3)).Values.ShouldAllBe(text => !text.Contains("5,100"));
    }

    [Fact]
    public void InvoicedValue_StandsOnEachLineOrAsOneTotal()
    {
        CertificateForm.Texts(Samples.Of("N", 2))["13"].ShouldBe("NBT-2026-0417\nAPR.28,2026\nUSD 5,100.00\nUSD 5,100.00");
        CertificateForm.Texts(Samples.Of("R", 3))["12"].ShouldBe("USD 15,300.00");
    }

    [Fact]
    public void MarksWithoutAColumn_StandAboveTheFirstDescription() =>
        CertificateForm.Texts(Samples.Of("MU", 2))["6"].ShouldStartWith("H.T.C.\nORDER 4711\nC/NO. 1-450\nMADE IN CHINA\n\nONE HUNDRED");
}
