using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Formatters;

public sealed class ReplacementWordingTests
{
    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void Reissue_NamesTheOriginalInTheBoxOfTheType(string typeCode)
    {
        var input = With(typeCode, RequestKind.Reissue);

        var text = string.Join('\n', CertificateForm.Render(input).Boxes.Where(box => box.Number == input.Type.Reissue.Box).Select(box => box.Text)).Replace('\n', ' ');

        text.Contains("X261026902330001").ShouldBe(input.Type.Reissue.Text.Contains("{0}"));
        text.ShouldContain(CertificateCatalogue.Get(typeCode).PrintsInEnglish ? "JAN.15,2026" : "2026年1月15日");
    }

    [Fact]
    public void Amendment_SaysThatTheOriginalIsCancelled() =>
        CertificateForm.Texts(With("C", RequestKind.Amendment))["5"]
            .ShouldBe("THIS CERTIFICATE IS IN REPLACEMENT OF CERTIFICATE OF ORIGIN NO. X261026902330001 DATED JAN.15,2026 WHICH IS CANCELLED");

    // The request kind cannot be changed once set, so the certificate is made anew.
    private static CertificateFormInput With(string typeCode, RequestKind kind)
    {
        var input = Samples.Of(typeCode);
        var certificate = new Certificate
        {
            TypeCode = typeCode,
            Number = input.Certificate.Number,
            DeclaredNumber = input.Certificate.Number,
            ExporterOrganisationCode = "102690233",
            CreatedByName = "王管理",
            RequestKind = kind,
            Header = input.Certificate.Header,
            Goods = input.Certificate.Goods,
            Amendment = new AmendmentDetails { OriginalNumber = "X261026902330001", OriginalIssueDate = new DateOnly(2026, 1, 15) },
        };
        return input with { Certificate = certificate };
    }
}
