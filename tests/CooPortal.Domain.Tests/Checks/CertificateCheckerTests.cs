using System.Reflection;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Checks;

public sealed class CertificateCheckerTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    public static TheoryData<string> Codes => [.. CertificateCatalogue.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void CompleteCertificate_BreaksNothing(string code)
    {
        var certificate = CompleteCertificate.OfType(code);

        CertificateChecker.CheckDraft(certificate).ShouldBeEmpty();
        CertificateChecker.CheckDeclaration(certificate, Today).ShouldBeEmpty();
    }

    [Fact]
    public void EveryRuleClass_IsInTheListOnce()
    {
        var classes = typeof(CertificateRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CertificateRule)));

        CertificateChecker.Rules.Select(rule => rule.GetType()).ShouldBe(classes, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EmptyDraft_CanBeSavedAndIsToldEverythingItLacks(string code)
    {
        var type = CertificateCatalogue.Get(code);
        var certificate = CompleteCertificate.OfType(code);
        certificate.Goods.Clear();
        certificate.Invoices.Clear();
        Clear(certificate.Header);

        CertificateChecker.CheckDraft(certificate).ShouldBeEmpty();
        var missing = CertificateChecker.CheckDeclaration(certificate, Today);

        foreach (var field in type.Header.MandatoryFields)
        {
            missing.ShouldContain(rule => rule.Path == $"Header.{field.Key}" && rule.Message.Contains(field.LabelZh));
        }
        missing.ShouldContain(rule => rule.Path == "Goods");
        missing.Any(rule => rule.Path == "Invoices").ShouldBe(type.HasInvoiceSection);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EachMandatoryGoodsField_LeftEmpty_IsNamedOnItsLine(string code)
    {
        var type = CertificateCatalogue.Get(code);
        foreach (var field in type.Goods.MandatoryFields.Where(field => field != GoodsFields.PackType))
        {
            var certificate = CompleteCertificate.OfType(code);
            field.Write(certificate.Goods[0], "");

            CertificateChecker.CheckDeclaration(certificate, Today)
                .ShouldContain(rule => rule.Path == $"Goods[0].{field.Key}" && rule.RuleName == "MandatoryFieldsMustBeFilled" && !rule.IsWarning, field.Key);
        }
    }

    [Fact]
    public void NonGoodsLine_NeedsOnlyWhatItHas()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Goods.Add(new GoodsItem { LineNumber = 2, IsNonGoods = true, NameEn = "SPARE PARTS, FREE", PackageQuantity = 1, PackageUnit = "CTN", Description = "ONE (1) CARTON OF SPARE PARTS" });

        CertificateChecker.CheckDeclaration(certificate, Today).ShouldBeEmpty();

        certificate.Goods[1].IsNonGoods = false;
        CertificateChecker.CheckDeclaration(certificate, Today).ShouldContain(rule => rule.Path == "Goods[1].HsCode");
    }

    [Fact]
    public void OnlyNonGoodsLines_AreNoGoods()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Goods[0].IsNonGoods = true;

        Rules(certificate).ShouldContain("GoodsMustBeEntered");
    }

    [Fact]
    public void ConfidentialProducer_NeedsNoDescription()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Header.Producer = null;
        CertificateChecker.CheckDeclaration(certificate, Today).ShouldHaveSingleItem().Message.ShouldContain("AVAILABLE UPON REQUEST");

        certificate.Header.ProducerConfidential = true;

        CertificateChecker.CheckDeclaration(certificate, Today).ShouldBeEmpty();
    }

    [Fact]
    public void ChineseProducer_IsRefusedEvenAsADraft()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Header.Producer = "苏州工厂";

        var broken = CertificateChecker.CheckDraft(certificate).ShouldHaveSingleItem();

        broken.Path.ShouldBe("Header.Producer");
        broken.Message.ShouldContain("“苏”（第1行第1个字符）");
    }

    [Theory]
    [InlineData("K", "JPN", "固定为韩国")]
    [InlineData("RC", "USA", "只能是：澳大利亚、")]
    public void OtherDestination_IsRefusedWithTheOnesThereAre(string code, string destination, string part)
    {
        var certificate = CompleteCertificate.OfType(code);
        certificate.Header.DestinationCode = destination;

        CertificateChecker.CheckDraft(certificate).ShouldHaveSingleItem().Message.ShouldContain(part);
    }

    [Fact]
    public void GeneralCertificate_GoesAnywhereButHome()
    {
        var certificate = CompleteCertificate.OfType("C");
        certificate.Header.DestinationCode = "DEU";
        Rules(certificate).ShouldBeEmpty();

        certificate.Header.DestinationCode = "CHN";

        Rules(certificate).ShouldBe(["DestinationMustBeAbroad"]);
    }

    [Theory]
    [InlineData("K261026902340001", "格式不符")]
    [InlineData("K26102690233001", "格式不符")]
    [InlineData("C261026902330001", "应以证书类型 K 开头")]
    [InlineData("K26D2143569X0001", "应为出口商的 102690233")]
    public void Number_ThatDoesNotFit_IsRefused(string number, string part)
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Number = number;

        CertificateChecker.CheckDraft(certificate).ShouldHaveSingleItem().Message.ShouldContain(part);
    }

    [Theory]
    [InlineData("C", "Header.InvoiceDate")]
    [InlineData("RC", "Invoices[0].Date")]
    public void InvoiceAfterApplicationAndShipment_IsNamedWhereItStands(string code, string path)
    {
        var certificate = CompleteCertificate.OfType(code);
        SetInvoiceDate(certificate, new DateOnly(2026, 3, 7));

        CertificateChecker.CheckDeclaration(certificate, Today).Select(rule => (rule.Path, rule.RuleName)).ShouldBe(
            [(path, "InvoiceDateMustNotFollowIssueDate"), (path, "InvoiceDateMustNotFollowShipment")]);
    }

    [Fact]
    public void ApplicationOfTomorrow_IsRefused()
    {
        var certificate = CompleteCertificate.OfType("C");
        certificate.Header.ApplicationDate = Today.AddDays(1);

        Rules(certificate).ShouldBe(["ApplicationDateMustNotLieAhead"]);
    }

    [Fact]
    public void ShipmentLongAgo_CannotBeCertifiedAnyMore()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Header.InvoiceDate = certificate.Header.ShipmentDate = new DateOnly(2025, 3, 4);

        Rules(certificate).ShouldBe(["ShipmentMustBeWithinTheIssueWindow"]);
    }

    [Fact]
    public void MixedPriceTerms_AreRefusedAtTheOther()
    {
        var certificate = CompleteCertificate.OfType("RC");
        certificate.Invoices.Add(CompleteCertificate.Invoice(CertificateCatalogue.Get("RC"), 2, "INV-2"));
        Rules(certificate).ShouldBeEmpty();

        certificate.Invoices[1].PriceTerm = "CIF";

        var broken = CertificateChecker.CheckDeclaration(certificate, Today).ShouldHaveSingleItem();
        (broken.Path, broken.RuleName).ShouldBe(("Invoices[1].PriceTerm", "InvoicesMustShareOnePriceTerm"));
    }

    [Fact]
    public void GoodsOfAnInvoiceThatIsNotThere_AreRefused()
    {
        var certificate = CompleteCertificate.OfType("RC");
        certificate.Goods[0].InvoiceNumber = "INV-9";

        CertificateChecker.CheckDeclaration(certificate, Today).ShouldHaveSingleItem().Path.ShouldBe("Goods[0].InvoiceNumber");
    }

    [Fact]
    public void TwoInvoicesOfOneNumber_AreRefused()
    {
        var certificate = CompleteCertificate.OfType("RC");
        certificate.Invoices.Add(CompleteCertificate.Invoice(CertificateCatalogue.Get("RC"), 2, "inv-1"));

        Rules(certificate).ShouldBe(["InvoiceNumbersMustDiffer"]);
    }

    [Theory]
    [InlineData("RVC", null, "必填")]
    [InlineData("RVC", 60, null)]
    [InlineData("RVC", 61, "超过60%")]
    [InlineData("RVC ACU", 40, null)]
    [InlineData("CTC", null, null)]
    [InlineData("CTC DMI", 90, null)]
    public void ImportedContent_FollowsTheCriterion(string criterion, int? percent, string? part)
    {
        var certificate = CompleteCertificate.OfType("RC");
        certificate.Goods[0].OriginCriterion = criterion;
        certificate.Goods[0].ImportedContentPercent = percent;

        var broken = CertificateChecker.CheckDeclaration(certificate, Today);

        if (part is null)
        {
            broken.ShouldBeEmpty();
        }
        else
        {
            broken.ShouldHaveSingleItem().Message.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("WO", "45%", "应为空")]
    [InlineData("PSR", "45%", null)]
    [InlineData("PSR", "", null)]
    [InlineData("PSR", "HALF", "应为百分比")]
    public void Auxiliary_FollowsTheCriterion(string criterion, string auxiliary, string? part)
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Goods[0].OriginCriterion = criterion;
        certificate.Goods[0].CriterionAuxiliary = auxiliary;

        var broken = CertificateChecker.CheckDeclaration(certificate, Today);

        if (part is null)
        {
            broken.ShouldBeEmpty();
        }
        else
        {
            broken.ShouldHaveSingleItem().Message.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("E", "WO", "", 0, "", null)]
    [InlineData("E", "PE", "", 5, "", "应为0")]
    [InlineData("E", "CTH", "", 0, "", "应大于0")]
    [InlineData("E", "PSR", "", 10, "", "须选择子标准")]
    [InlineData("E", "PSR", "1", 10, "", null)]
    [InlineData("E", "", "", 45, "55%", null)]
    [InlineData("E", "", "", 45, "50%", "55%")]
    [InlineData("E", "", "", 61, "39%", "超过60%")]
    [InlineData("P", "RVC", null, null, "", "必填")]
    [InlineData("P", "RVC", null, null, "39%", "40% 至 100%")]
    [InlineData("P", "RVC", null, null, "40%", null)]
    [InlineData("B", "B", null, null, "56%", "0% 至 55%")]
    [InlineData("B", "C", null, null, "60%", null)]
    [InlineData("GE", "RVC%", null, null, "52.5%", null)]
    public void CriterionAndItsSupplements_FollowTheTypesTable(string code, string criterion, string? sub, int? imported, string auxiliary, string? part)
    {
        var certificate = CompleteCertificate.OfType(code);
        var line = certificate.Goods[0];
        (line.OriginCriterion, line.CriterionSub, line.CriterionAuxiliary, line.ImportedContentPercent) = (criterion, sub, auxiliary, imported);

        var broken = CertificateChecker.CheckDeclaration(certificate, Today);

        if (part is null)
        {
            broken.ShouldBeEmpty();
        }
        else
        {
            broken.ShouldHaveSingleItem().Message.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("K", "RVC")]
    [InlineData("RC", "ACU")]
    [InlineData("RC", "PSR")]
    public void CriterionOfAnotherAgreement_IsRefused(string code, string criterion)
    {
        var certificate = CompleteCertificate.OfType(code);
        certificate.Goods[0].OriginCriterion = criterion;

        CertificateChecker.CheckDraft(certificate).ShouldHaveSingleItem().RuleName.ShouldBe("CriterionMustBelongToTheType");
    }

    [Fact]
    public void OriginOutsideTheAgreement_IsRefused()
    {
        var certificate = CompleteCertificate.OfType("RC");
        certificate.Goods[0].OriginCountryCode = "USA";

        Rules(certificate).ShouldBe(["GoodsOriginMustBeAParty"]);
    }

    [Theory]
    [InlineData("040900", "HsCodeMustHaveTenDigits", false)]
    [InlineData("0499999999", "HsCodeShouldBeInTheTariff", true)]
    [InlineData("7799999999", "FieldsMustKeepTheirShape", false)]
    public void HsCode_IsHardInShapeAndChapterAndSoftInTheRest(string hsCode, string rule, bool warning)
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Goods[0].HsCode = hsCode;

        CertificateChecker.CheckDeclaration(certificate, Today).ShouldContain(broken => broken.RuleName == rule && broken.IsWarning == warning && broken.Path == "Goods[0].HsCode");
    }

    [Fact]
    public void ThirdPartyInvoice_NeedsNameAndCountryButNoAddress()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Header.ThirdPartyInvoice = true;
        Rules(certificate).ShouldBe(["ThirdPartyInvoiceMustNameItsCompany"]);

        certificate.NonPartyCompanies.Add(new NonPartyCompany { LineNumber = 1 });
        CertificateChecker.CheckDeclaration(certificate, Today).Select(rule => rule.Path).ShouldBe(["NonPartyCompanies[0].Name", "NonPartyCompanies[0].CountryCode"]);

        certificate.NonPartyCompanies[0].Name = "HK TRADING LTD.";
        certificate.NonPartyCompanies[0].CountryCode = "HKG";
        Rules(certificate).ShouldBeEmpty();
    }

    [Fact]
    public void Amendment_NeedsOriginalAndReason()
    {
        var complete = CompleteCertificate.OfType("C");
        var certificate = new Certificate
        {
            ExporterOrganisationCode = complete.ExporterOrganisationCode,
            TypeCode = "C",
            Number = complete.Number,
            DeclaredNumber = "draft",
            CreatedByName = "王芳",
            RequestKind = RequestKind.Amendment,
            Header = complete.Header,
            Goods = complete.Goods,
        };

        CertificateChecker.CheckDeclaration(certificate, Today).Select(rule => rule.Path).ShouldBe(["Amendment.OriginalNumber", "Amendment.Reason"]);
    }

    [Fact]
    public void Zero_IsNoQuantity()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Goods[0].Quantity = 0;
        certificate.Goods[0].PackageQuantity = 0;
        certificate.Goods[0].PackType = PackType.Irregular;

        CertificateChecker.CheckDeclaration(certificate, Today).ShouldHaveSingleItem().Path.ShouldBe("Goods[0].Quantity");
    }

    [Fact]
    public void Warnings_StopNothing()
    {
        var certificate = CompleteCertificate.OfType("K");
        certificate.Header.Consignee = "SOMEBODY IN TOKYO, JAPAN";
        certificate.Header.Exporter = "SOMEBODY";
        certificate.Header.ShippingMarks = "AS PER INVOICE";
        certificate.Header.FobTotal = 1;
        certificate.Goods[0].NameEn = "Machine";
        certificate.Goods[0].PackageQuantity = 1.5m;
        certificate.Goods[0].GrossWeight = 1;
        certificate.Goods[0].NetWeight = 2;

        var broken = CertificateChecker.CheckDeclaration(certificate, Today);

        broken.ShouldAllBe(rule => rule.IsWarning);
        broken.Select(rule => rule.RuleName).ShouldBe(
            [
                "NetWeightShouldNotExceedGrossWeight", "PackagesShouldBeCountedWhole", "TotalsShouldAgreeWithTheLines", "ConsigneeShouldBeInTheDestination",
                "ExporterShouldNameChina", "MarksShouldNotReferToOtherPapers", "GoodsNameShouldBeSpecific",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void AnyTextInAnyField_IsCheckedWithoutFailing()
    {
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), Gen.Elements(CertificateCatalogue.All.Select(type => type.Code).ToArray()).ToArbitrary(), (text, code) =>
        {
            var certificate = CompleteCertificate.OfType(code);
            foreach (var property in Texts<CertificateHeader>())
            {
                property.SetValue(certificate.Header, text);
            }
            foreach (var property in Texts<GoodsItem>())
            {
                property.SetValue(certificate.Goods[0], text);
            }
            certificate.Number = text ?? "";

            CertificateChecker.CheckDeclaration(certificate, Today).ShouldNotBeEmpty();
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Rules(Certificate certificate) => CertificateChecker.CheckDeclaration(certificate, Today).Select(rule => rule.RuleName);

    private static IEnumerable<PropertyInfo> Texts<T>() => typeof(T).GetProperties().Where(property => property.PropertyType == typeof(string) && property.CanWrite);

    private static void SetInvoiceDate(Certificate certificate, DateOnly date)
    {
        certificate.Header.InvoiceDate = certificate.Invoices.Count == 0 ? date : null;
        certificate.Invoices.ForEach(invoice => invoice.Date = date);
    }

    private static void Clear(CertificateHeader header)
    {
        foreach (var field in HeaderFields.All)
        {
            field.Write(header, "");
        }
    }
}
