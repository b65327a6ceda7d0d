using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Identifiers;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Catalogue;

public sealed class CertificateCatalogueTests
{
    public static TheoryData<string> Codes => [.. CertificateCatalogue.All.Select(type => type.Code)];

    [Fact]
    public void Codes_AreUniqueAndInTheManualsOrder()
    {
        CertificateCatalogue.All.Select(type => type.Code).ShouldBeUnique();
        CertificateCatalogue.All.Select(type => decimal.Parse(type.ManualSection[2..], CultureInfo.InvariantCulture)).ShouldBeInOrder();
    }

    [Fact]
    public void UnknownCode_IsAnsweredWithThoseThereAre()
    {
        var error = Should.Throw<KeyNotFoundException>(() => CertificateCatalogue.Get("ZZ"));

        error.Message.ShouldContain("“ZZ”");
        CertificateCatalogue.All.ShouldAllBe(type => error.Message.Contains(type.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Type_IsCompleteAndAgreesWithItself(string code)
    {
        var type = CertificateCatalogue.Get(code);

        CertificateNumber.Create(type.Code, 26, OrganisationCode.Parse("102690233"), 1).TypeCode.ShouldBe(code);
        type.LegalBasis.ShouldNotBeEmpty();
        type.FormTitle.ShouldContain(line => line.Contains("{0}"));
        type.Boxes.Select(box => box.Number).ShouldBe(Enumerable.Range(1, type.Boxes.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        type.Criteria.Select(criterion => criterion.Code).ShouldBeUnique();
        type.Criteria.ShouldAllBe(criterion => criterion.Code.Length <= GoodsFields.OriginCriterion.MaxLength);
        AllCodes(type).ShouldAllBe(country => Dictionary.Countries.Entries.Any(entry => entry.Code == country));
        (type.DownloadNotice is not null).ShouldBe(type.ElectronicDownload != DestinationSet.None);
        type.SelfPrint.Codes.Concat(type.ElectronicDownload.Codes).ShouldAllBe(country => type.Destinations.Includes(country));
        type.Sections[0].ShouldBe(CertificateSection.Basic);
        type.Sections.ShouldContain(CertificateSection.Goods);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryPrintedField_AppliesAndEveryBoxThatIsNamedExists(string code)
    {
        var type = CertificateCatalogue.Get(code);

        foreach (var field in type.Boxes.SelectMany(box => box.Fields))
        {
            Applies(type, field).ShouldBeTrue($"{field.LabelZh} prints but does not apply");
        }
        var boxes = new[] { type.LateIssue?.Box, type.Reissue.Box, type.Amendment.Box };
        boxes.ShouldAllBe(number => number == null || number == FormBox.Title || type.Boxes.Any(box => box.Number == number));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void CriterionField_AppliesWhereThereAreCriteria(string code)
    {
        var type = CertificateCatalogue.Get(code);

        type.Goods[GoodsFields.OriginCriterion].ShouldBeOneOf(
            type.Criteria.Count > 0 ? [FieldRequirement.Mandatory, FieldRequirement.Optional] : [FieldRequirement.NotApplicable, FieldRequirement.Optional]);
        type.Goods.Has(GoodsFields.InvoiceNumber).ShouldBe(type.HasInvoiceSection);
        type.Header.Has(HeaderFields.InvoiceNumber).ShouldBe(!type.HasInvoiceSection);
    }

    [Theory]
    [InlineData("RC", "CTC", "CTC")]
    [InlineData("RC", "CTC ACU", "CTC")]
    [InlineData("RC", "RVC ACU DMI", "RVC")]
    [InlineData("RC", "ACU", null)]
    [InlineData("RC", "CTC ACU ACU", null)]
    [InlineData("K", "PSR ACU", null)]
    [InlineData("K", "OP", "OP")]
    [InlineData("C", "WO", null)]
    [InlineData("H", "PSR FG", "PSR FG")]
    [InlineData("H", "WO ACU", null)]
    [InlineData("K", "", null)]
    [InlineData("E", "", "")]
    [InlineData("E", "PSR", "PSR")]
    [InlineData("G", " ", "")]
    [InlineData("P", "RVC-C", "RVC-C")]
    public void Criterion_IsFoundWithItsSuffixes(string type, string code, string? found)
    {
        var criterion = CertificateCatalogue.Get(type).CriterionOf(code);

        criterion?.Code.ShouldBe(found);
        (criterion is null).ShouldBe(found is null);
    }

    [Fact]
    public void CrossStrait_AloneIsInChinese() =>
        CertificateCatalogue.All.Where(type => !type.PrintsInEnglish).Select(type => type.Code).ShouldBe(["H"]);

    [Fact]
    public void MovementCertificate_HasNoApplicationFormAndNoOverprint()
    {
        var type = CertificateCatalogue.Get("EM");

        type.Documents.ShouldBe([PrintedDocument.CertificateForm, PrintedDocument.Invoice, PrintedDocument.AuthenticationSlip]);
        type.HasOverprint.ShouldBeFalse();
    }

    [Fact]
    public void KoreaFta_HasOneDestination() => CertificateCatalogue.Get("K").Destinations.OnlyOne.ShouldBe("KOR");

    [Theory]
    [InlineData("E", "SGP", true, true)]
    [InlineData("E", "THA", true, false)]
    [InlineData("E", "PHL", false, false)]
    [InlineData("B", "IND", true, true)]
    [InlineData("B", "KOR", true, false)]
    [InlineData("P", "PAK", true, false)]
    [InlineData("R", "PER", false, false)]
    [InlineData("G", "AUS", false, false)]
    [InlineData("A", "AUS", true, true)]
    public void SelfPrintAndDownload_FollowTheManualsLists(string code, string destination, bool print, bool download)
    {
        var type = CertificateCatalogue.Get(code);

        type.SelfPrint.Includes(destination).ShouldBe(print);
        type.ElectronicDownload.Includes(destination).ShouldBe(download);
    }

    [Fact]
    public void ConfidentialProducer_PrintsTheSetWords()
    {
        var header = new CooPortal.Domain.Certificates.CertificateHeader { Producer = "SECRET FACTORY", ProducerConfidential = true };

        CertificateCatalogue.Get("K").PrintedProducer(header).ShouldBe("AVAILABLE UPON REQUEST");
        header.ProducerConfidential = false;
        CertificateCatalogue.Get("K").PrintedProducer(header).ShouldBe("SECRET FACTORY");
    }

    [Fact]
    public void BoxOf_NamesTheBoxForTheHint()
    {
        var type = CertificateCatalogue.Get("K");

        type.BoxOf(HeaderFields.Remark)!.HintZh.ShouldBe("第5栏");
        type.BoxOf(HeaderFields.ApplicationNote).ShouldBeNull();
    }

    private static IEnumerable<string> AllCodes(CertificateType type) => type.Destinations.Codes.Concat(type.SelfPrint.Codes).Concat(type.ElectronicDownload.Codes);

    private static bool Applies(CertificateType type, FieldDefinition field) =>
        HeaderFields.All.Contains(field) ? type.Header.Has(field) :
        GoodsFields.All.Contains(field) ? type.Goods.Has(field) :
        OriginalProofFields.All.Contains(field) || InboundGoodsFields.All.Contains(field) ? type.UsesInboundOrigin :
        type.HasInvoiceSection && InvoiceFields.All.Contains(field) && type.Invoices.Has(field);
}
