using CooPortal.Domain.Certificates;
using CooPortal.Forms.Layouts;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Composition;

public sealed class OverflowTests
{
    [Theory]
    [MemberData(nameof(Samples.EnglishTypeCodes), MemberType = typeof(Samples))]
    public void LongExporter_IsSetSmaller(string typeCode)
    {
        var input = Samples.Of(typeCode, adjust: certificate => certificate.Header.Exporter = Samples.Words(400));

        var box = CertificateForm.Render(input).Boxes.Single(box => box.Number == "1");

        box.Points.ShouldBeInRange(6, 8.25);
        Squeezed(box.Text).ShouldBe(Squeezed(Samples.Words(400)));
    }

    [Theory]
    [MemberData(nameof(Samples.EnglishTypeCodes), MemberType = typeof(Samples))]
    public void ExporterOfTooManyLines_IsRefusedAtEntry(string typeCode)
    {
        var tooMany = string.Join('\n', Enumerable.Repeat("LINE", 30));
        var input = Samples.Of(typeCode, adjust: certificate => certificate.Header.Exporter = tooMany);

        CertificateForm.Check(input).Single().ShouldSatisfyAllConditions(
            box => box.Number.ShouldBe("1"),
            box => box.LinesNeeded.ShouldBe(30),
            box => box.LinesAllowed.ShouldBeInRange(5, 12));
        CertificateForm.Fits(typeCode, "1", tooMany).ShouldBeFalse();
        CertificateForm.Fits(typeCode, "1", "A CO").ShouldBeTrue();
        Should.Throw<BoxOverflowException>(() => CertificateForm.Render(input)).Overflow.Number.ShouldBe("1");
    }

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void OrdinaryCertificate_PassesTheCheck(string typeCode) => CertificateForm.Check(Samples.Of(typeCode)).ShouldBeEmpty();

    [Fact]
    public void ProducersBeyondTheBox_ContinueOnASheet()
    {
        var producer = string.Join('\n', Enumerable.Range(1, 25).Select(number => $"PRODUCER NUMBER {number} CO., LTD."));
        var input = Samples.Of("K", 1, adjust: certificate => certificate.Header.Producer = producer);

        var form = CertificateForm.Render(input);

        form.Sheets.ShouldBe(2);
        var first = form.Boxes.Single(box => box is { Sheet: 1, Number: "2" }).Text;
        first.ShouldEndWith("(SEE ATTACHMENT)");
        var rest = form.Boxes.Single(box => box is { Sheet: 2, Number: "8" }).Text;
        rest.ShouldStartWith("BOX 2 (CONTINUED):");
        Squeezed(first.Replace("(SEE ATTACHMENT)", "", StringComparison.Ordinal) + rest.Replace("BOX 2 (CONTINUED):", "", StringComparison.Ordinal)).ShouldBe(Squeezed(producer));
    }

    [Theory]
    [MemberData(nameof(Samples.EnglishTypeCodes), MemberType = typeof(Samples))]
    public void FortyLines_AreAllPrintedOnceAndCounted(string typeCode)
    {
        var form = CertificateForm.Render(Samples.Of(typeCode, 40));

        form.Sheets.ShouldBeGreaterThan(1);
        var description = Samples.Of(typeCode).Type.Boxes.First(box => box.Fields.Any(field => field.Key == nameof(GoodsItem.Description))).Number;
        var texts = form.Boxes.Where(box => box.Number == description).OrderBy(box => box.Sheet).Select(box => box.Text).ToList();
        texts.Count.ShouldBe(form.Sheets);
        Count(string.Join('\n', texts), "(150)").ShouldBe(40);
        texts.SkipLast(1).ShouldAllBe(text => text.EndsWith("(SEE ATTACHMENT)", StringComparison.Ordinal));
        texts[^1].ShouldContain("*** *** ***");
        Squeezed(texts[^1]).ShouldContain("SAYTOTALSIXTHOUSAND(6000)");
    }

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void OverfullCertificate_LosesNothing(string typeCode)
    {
        var input = Samples.Overfull(typeCode);
        var words = FormLayouts.Get(typeCode).Words;

        var form = CertificateForm.Render(input);

        foreach (var (number, text) in CertificateForm.Texts(input).Where(box => box.Value.Length > 0))
        {
            var printed = string.Join('\n', form.Boxes.Where(box => box.Number == number).OrderBy(box => box.Sheet).Select(box => box.Text));
            var expected = Squeezed(text);
            // Repeated signature boxes and annexes add text; what was entered must be there from end to end.
            var all = Squeezed(string.Join('\n', form.Boxes.OrderBy(box => box.Sheet).Select(box => box.Text)).Replace(words.SeeAttachment, "", StringComparison.Ordinal));
            (Squeezed(printed.Replace(words.SeeAttachment, "", StringComparison.Ordinal)).Contains(expected, StringComparison.Ordinal) || text.Split('\n').Select(line => Squeezed(line)).All(line => all.Contains(line[^Math.Min(line.Length, 200)..], StringComparison.Ordinal)))
                .ShouldBeTrue($"box {number}");
        }
    }

    [Fact]
    public void Hyphenation_PartsWordsOnlyWhenAsked()
    {
        var input = Samples.Of("RC", 1, adjust: certificate => certificate.Goods[0].Description = "POLYTETRAFLUOROETHYLENE INDUSTRIALMEMBRANES TRANSPARENTPACKAGING");

        var plain = Description(CertificateForm.Render(input));
        var parted = Description(CertificateForm.Render(input, FormRenderOptions.FullForm with { Hyphenate = true }));

        plain.ShouldNotContain("-\n");
        parted.ShouldContain("-\n");
        Squeezed(parted.Replace("-\n", "", StringComparison.Ordinal)).ShouldBe(Squeezed(plain));
    }

    [Fact]
    public void CharacterOfNoFont_IsNamedWithItsBox()
    {
        var input = Samples.Of("C", adjust: certificate => certificate.Header.Consignee = "A \U0001F600 CO");

        var refused = Should.Throw<UnprintableCharacterException>(() => CertificateForm.Render(input));

        refused.Box.ShouldBe("2");
        refused.Message.ShouldContain("U+1F600");
    }

    private static string Description(RenderedForm form) => form.Boxes.Single(box => box.Number == "8").Text;

    private static int Count(string text, string part) => text.Replace('\n', ' ').Split(part).Length - 1;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
