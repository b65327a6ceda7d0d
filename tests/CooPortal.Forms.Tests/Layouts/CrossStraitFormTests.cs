using System.Text.RegularExpressions;
using CooPortal.Domain.Catalogue;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Layouts;

public sealed partial class CrossStraitFormTests
{
    [Fact]
    public void CrossStraitForm_AloneIsInChineseThroughout()
    {
        var chinese = PdfTool.Text(CertificateForm.Render(Samples.Original("H", 25)).Pdf);

        foreach (var caption in new[] { "出口商（名称、地址）", "货品名称、包装件数及种类", "有效期至", "2027年5月5日", "2026年4月28日", "合计：3,750纸箱", "填写须知", "续页", "（见续页）", "第1页，共", "正本" })
        {
            Squeezed(chinese).ShouldContain(caption);
        }
        var entered = Samples.Original("H").Certificate;
        LatinWord().Matches(chinese).Select(match => match.Value).Distinct()
            .ShouldBeSubsetOf(["NBT", "USD", "PSR", "ACU", "DMI", "FG", "WO", "WP", "HS", "ECFA", "export", "nbtextile", "example", "com", "cn", "MADE", "IN", "ORDER"], $"of {entered.Number}");
        Ideograph().IsMatch(PdfTool.Text(CertificateForm.Render(Samples.Original("K")).Pdf)).ShouldBeFalse();
    }

    [Fact]
    public void Invoice_OfTheCrossStraitForm_IsInChineseToo()
    {
        var chinese = Squeezed(PdfTool.Text(CertificateForm.Render(Samples.Of("H") with { Document = PrintedDocument.Invoice }).Pdf));

        foreach (var caption in new[] { "商业发票", "发票号", "2026年4月28日", "货物名称", "1,201件", "合计金额：USD15,300.00" })
        {
            chinese.ShouldContain(caption);
        }
        chinese.ShouldNotContain("INVOICE");
        Squeezed(PdfTool.Text(CertificateForm.Render(Samples.Of("K") with { Document = PrintedDocument.Invoice }).Pdf)).ShouldContain("COMMERCIALINVOICE");
    }

    [Fact]
    public void Exporter_BeyondItsBox_GoesOnOverASheet()
    {
        var exporter = string.Concat(Enumerable.Range(1, 60).Select(number => $"宁波示范第{number}纺织厂、"));
        var input = Samples.Of("H", 1, adjust: certificate => certificate.Header.Exporter = exporter);

        CertificateForm.Check(input).ShouldBeEmpty();
        var form = CertificateForm.Render(input);

        form.Sheets.ShouldBe(2);
        var rest = form.Boxes.Single(box => box is { Sheet: 2, Number: "9" }).Text;
        rest.ShouldStartWith("第1栏（续）：");
        var first = form.Boxes.First(box => box is { Sheet: 1, Number: "1" }).Text;
        Squeezed(first.Replace("（见续页）", "", StringComparison.Ordinal) + rest[rest.IndexOf('\n', StringComparison.Ordinal)..]).ShouldBe(exporter);
    }

    [Fact]
    public void ContactsThatAreMissing_ReadAsNone()
    {
        var input = Samples.Of("H", adjust: certificate => certificate.Header.ConsigneeFax = null);

        CertificateForm.Texts(input)["3"].ShouldContain("无");
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Ideograph();
}
