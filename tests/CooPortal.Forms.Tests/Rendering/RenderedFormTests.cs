using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Authenticity;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Signing;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Rendering;

public sealed class RenderedFormTests
{
    private sealed record Word(int Page, Place Place, string Text);

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void Original_OfEveryType_IsReadBackBoxByBoxWithItsPicturesAndCode(string typeCode)
    {
        var input = Samples.Original(typeCode, 6);
        var form = CertificateForm.Render(input);

        var report = PdfTool.Run(form.Pdf, "bash", "-c",
            "pdftotext -bbox {} {dir}/words && cat {dir}/words && echo ===== && pdfimages -list {} && echo ===== && pdftoppm -gray -r 150 -f 1 -l 1 " + CodeOnPage(typeCode) + " -png {} {dir}/page && zbarimg -q --raw -Sdisable -Sqrcode.enable {dir}/page*.png")
            .Split("=====\n");
        var words = WordsOf(report[0]);

        foreach (var box in form.Boxes.Where(box => box.Points > 0))
        {
            var page = (2 * box.Sheet) - 1;
            var inInk = words.Where(word => word.Page == page && Centre(word.Place, box.Ink)).ToList();
            Squeezed(InReadingOrder(inInk).Select(word => word.Text)).ShouldContain(Squeezed([box.Text]), Case.Sensitive, $"box {box.Number}");
            inInk.ShouldAllBe(word => box.Box.Contains(word.Place, 0.2), $"box {box.Number}");
        }
        var all = Squeezed(words.Select(word => word.Text));
        all.ShouldContain(Words(typeCode, "ORIGINAL", "正本"));
        all.ShouldContain(input.Certificate.Number);
        PicturesOf(report[1]).ShouldBe(form.Sheets * Stamps(typeCode).Count(stamp => stamp.Kind is not (StampKind.Qr or StampKind.BarCode)));
        report[2].Trim().ShouldBe(input.QrPayload);
    }

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void EveryTextOfMinimalAndOverfullForms_StandsInItsBoxAndApart(string typeCode)
    {
        foreach (var input in new[] { Samples.Minimal(typeCode), Samples.Overfull(typeCode) })
        {
            var boxes = CertificateForm.Render(input).Boxes.Where(box => box.Points > 0).ToList();

            foreach (var box in boxes)
            {
                box.Box.Contains(box.Ink, 0.2).ShouldBeTrue($"box {box.Number} of sheet {box.Sheet}: {box.Ink} in {box.Box}");
                boxes.Where(other => !ReferenceEquals(other, box) && other.Sheet == box.Sheet && other.Ink.Overlaps(box.Ink, 0.4)).Select(other => $"{box.Number} and {other.Number}").ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void BarCode_OfTheOriginal_IsReadFromAScan(string typeCode) =>
        PdfTool.Run(CertificateForm.Render(Samples.Original(typeCode)).Pdf, "bash", "-c", "pdftoppm -gray -r 200 -f 1 -l 1 -x 0 -y 0 -W 900 -H 200 -png {} {dir}/page && zbarimg -q --raw -Sdisable -Scode128.enable {dir}/page*.png")
            .Trim().ShouldBe("310120260506000123");

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void Draft_IsMarkedAndHasNoSealNoCode(string typeCode)
    {
        var pdf = CertificateForm.Render(Samples.Of(typeCode)).Pdf;

        Squeezed(pdf).ShouldContain(Words(typeCode, "未签发DRAFT", "未签发"));
        Pictures(pdf).ShouldBe(0);
        QrCodes(pdf).ShouldBeEmpty();
    }

    [Fact]
    public void Specimen_ShowsTheExportersSealInTrueSizeHoweverLarge_MarkedAndWithoutCustoms()
    {
        var original = Samples.Original("C");
        var specimen = Samples.Of("C") with { IsSpecimen = true, CompanySeal = original.CompanySeal! with { WidthMm = 55, HeightMm = 40 } };

        var pdf = CertificateForm.Render(specimen).Pdf;

        Squeezed(pdf).ShouldContain("样张SPECIMEN");
        var images = PdfTool.Run(pdf, "pdfimages", "-list", "{}").Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(columns => columns is [_, _, "image", ..]).ToList();
        var seal = images.ShouldHaveSingleItem();
        (double.Parse(seal[3], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(seal[12], System.Globalization.CultureInfo.InvariantCulture) * 25.4).ShouldBe(55, 0.5);
        (double.Parse(seal[4], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(seal[13], System.Globalization.CultureInfo.InvariantCulture) * 25.4).ShouldBe(40, 0.5);
    }

    [Theory]
    [InlineData(DocumentKind.Preview, "PREVIEW")]
    [InlineData(DocumentKind.Copy, "COPY")]
    public void PreviewAndCopy_AreMarkedAndHaveNoSeal(DocumentKind kind, string mark)
    {
        var pdf = CertificateForm.Render(Samples.Original("C") with { Kind = kind }).Pdf;

        PdfTool.Text(pdf).ShouldContain(mark);
        Pictures(pdf).ShouldBe(0);
        QrCodes(pdf).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void OverfullOriginal_IsASoundFileWithAReadableCode(string typeCode)
    {
        var input = Samples.Overfull(typeCode);

        var form = CertificateForm.Render(input);

        PdfTool.RunFull(form.Pdf, "qpdf", "--check", "{}").ExitCode.ShouldBe(0);
        QrCodes(form.Pdf).ShouldBe([input.QrPayload!]);
        PdfTool.Text(form.Pdf).ShouldContain(Words(typeCode, $"Sheet 2 of {form.Sheets}", $"第2页，共{form.Sheets}页"));
    }

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void MinimalForm_IsASoundFileOfOneSheet(string typeCode)
    {
        var form = CertificateForm.Render(Samples.Minimal(typeCode));

        form.Sheets.ShouldBe(1);
        PdfTool.RunFull(form.Pdf, "qpdf", "--check", "{}").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Sheets_OfACertificateWithNotes_EachHaveTheirBack()
    {
        CertificateForm.Render(Samples.Of("C")).Pages.ShouldBe(1);
        CertificateForm.Render(Samples.Of("K")).Pages.ShouldBe(2);
        var form = CertificateForm.Render(Samples.Of("K", 40));
        form.Pages.ShouldBe((2 * form.Sheets) - 1);
    }

    [Fact]
    public void OfficialNotes_OfTheDeployment_TakeThePlaceOfOurs()
    {
        var folder = Directory.CreateTempSubdirectory("overleaf-");
        File.WriteAllText(Path.Combine(folder.FullName, "K.txt"), "OFFICIAL HEADING\n\nFirst official paragraph.\n\nSecond.");

        var text = PdfTool.Text(CertificateForm.Render(Samples.Of("K"), new FormRenderOptions { OverleafFolder = folder.FullName }).Pdf);

        text.ShouldContain("First official paragraph.");
        text.ShouldNotContain("Full legal name");
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void Overprint_HasTheSameTextInTheSamePlaceMovedByTheOffset(string typeCode)
    {
        var input = Samples.Approved(typeCode, kind: DocumentKind.Original);
        var full = Words(CertificateForm.Render(input with { Kind = DocumentKind.Copy }).Pdf);

        var overprint = CertificateForm.Render(input, FormRenderOptions.Overprint with { OffsetRight = 2, OffsetDown = -1.5 });

        var words = Words(overprint.Pdf);
        overprint.Pages.ShouldBe(overprint.Sheets);
        words.ShouldNotContain(word => word.Text == "Certificate" || word.Text == "Declaration");
        foreach (var word in words)
        {
            full.ShouldContain(other => other.Text == word.Text && Math.Abs(other.Place.X + 2 - word.Place.X) < 0.1 && Math.Abs(other.Place.Y - 1.5 - word.Place.Y) < 0.1, word.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void SameRecord_GivesTheSameBytesInAnyCultureAndTimeZone(string typeCode)
    {
        var input = Samples.Original(typeCode, 20);
        var expected = CertificateForm.Render(input).Pdf;
        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            foreach (var (name, timeZone) in new[] { ("tr-TR", "Asia/Tehran"), ("ar-SA", "America/St_Johns"), ("zh-CN", "Asia/Shanghai") })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Environment.SetEnvironmentVariable("TZ", timeZone);
                TimeZoneInfo.ClearCachedData();

                CertificateForm.Render(input).Pdf.ShouldBe(expected);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [MemberData(nameof(Samples.SomeTypeCodes), MemberType = typeof(Samples))]
    public void SignedOriginal_IsValidAsAWholeAndComparableWithoutItsSignature(string typeCode)
    {
        using var key = RSA.Create(3072);
        using var certificate = new CertificateRequest("CN=Demo signing", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(5));
        var signer = new PdfSigner(certificate);
        var input = Samples.Original(typeCode);

        var signed = CertificateForm.RenderOriginal(input, signer).Pdf;

        var report = PdfTool.Run(signed, "pdfsig", "-nocert", "{}");
        report.ShouldContain("Signature is Valid.");
        report.ShouldContain("Total document signed");
        UnsignedPdf.Of(signed).ShouldBe(UnsignedPdf.Of(CertificateForm.RenderOriginal(input, signer).Pdf));
    }

    [Fact]
    public void Original_WithoutCustomsLayoutOrApproval_IsRefused()
    {
        var input = Samples.Original("C");

        Should.Throw<InvalidOperationException>(() => CertificateForm.Render(input with { CustomsLayout = null }));
        Should.Throw<InvalidOperationException>(() => CertificateForm.Render(input with { CompanySeal = null }));
        Should.Throw<InvalidOperationException>(() => CertificateForm.Render(input with { QrPayload = null }));
        Should.Throw<InvalidOperationException>(() => CertificateForm.Render(Samples.Of("C") with { Kind = DocumentKind.Original }));
    }

    [Theory]
    [InlineData(PrintedDocument.ApplicationForm, "原产地证书申请书")]
    [InlineData(PrintedDocument.Invoice, "COMMERCIAL INVOICE")]
    [InlineData(PrintedDocument.AuthenticationSlip, "原产地证书认证凭条")]
    public void OtherDocuments_OfEveryType_NameTheCertificateData(PrintedDocument document, string title)
    {
        PdfTool.Text(CertificateForm.Render(Samples.Of("C") with { Document = document }).Pdf).ShouldContain(title);
        foreach (var type in CertificateCatalogue.All)
        {
            CertificateForm.Render(Samples.Of(type.Code) with { Document = document }).Boxes.ShouldContain(box => box.Text.Contains("NBT-2026-0417"), type.Code);
        }
    }

    [Fact]
    public void OtherDocuments_OfFiftyLines_GoOnOverSheets()
    {
        CertificateForm.Render(Samples.Of("C", 50) with { Document = PrintedDocument.ApplicationForm }).Sheets.ShouldBeGreaterThan(1);
        CertificateForm.Render(Samples.Of("C", 50) with { Document = PrintedDocument.Invoice }).Sheets.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void QrCode_OfThePrintedOriginal_ProvesTheCertificate()
    {
        var input = Samples.Original("RC");

        var read = PaperQr.Read(QrCodes(CertificateForm.Render(input).Pdf).Single(), _ => Samples.Key);

        read.ShouldNotBeNull().Number.ShouldBe(input.Certificate.Number);
    }

    private static string Words(string typeCode, string english, string chinese) => CertificateCatalogue.Get(typeCode).PrintsInEnglish ? english : chinese;

    // Text across the page is read letter by letter.
    private static string Squeezed(byte[] pdf) => Squeezed([PdfTool.Run(pdf, "pdftotext", "-raw", "-enc", "UTF-8", "{}", "-")]);

    private static string Squeezed(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text).Where(c => !char.IsWhiteSpace(c)));

    private static int Pictures(byte[] pdf) => PicturesOf(PdfTool.Run(pdf, "pdfimages", "-list", "{}"));

    private static int PicturesOf(string list) => list.Split('\n')
        .Count(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, "image", ..]);

    private static string[] QrCodes(byte[] pdf) =>
        PdfTool.Run(pdf, "bash", "-c", "pdftoppm -r 150 -f 1 -l 1 -png {} {dir}/page && zbarimg -q --raw -Sdisable -Sqrcode.enable {dir}/page*.png")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<StampSpot> Stamps(string typeCode) => FormLayouts.Get(typeCode).First.Boxes.SelectMany(box => box.Stamps);

    /// <summary>The part of the first page that holds the QR code, as options of the rasteriser at 150 dots an inch: a whole page takes ten times as long.</summary>
    private static string CodeOnPage(string typeCode)
    {
        var place = Stamps(typeCode).Single(stamp => stamp.Kind == StampKind.Qr).Place.Inset(-4);
        return string.Create(CultureInfo.InvariantCulture, $"-x {place.X / 25.4 * 150:0} -y {place.Y / 25.4 * 150:0} -W {place.Width / 25.4 * 150:0} -H {place.Height / 25.4 * 150:0}");
    }

    private static bool Centre(Place word, Place area) =>
        area.Contains(new Place(word.X + (word.Width / 2), word.Y + (word.Height / 2), 0, 0), 0.5);

    // Words of one line stand in different fonts and so at slightly different heights.
    private static IEnumerable<Word> InReadingOrder(IEnumerable<Word> words)
    {
        var line = new List<Word>();
        foreach (var word in words.OrderBy(word => word.Place.Y + (word.Place.Height / 2)))
        {
            if (line.Count > 0 && word.Place.Y + (word.Place.Height / 2) - line[0].Place.Y - (line[0].Place.Height / 2) > 1.2)
            {
                foreach (var done in line.OrderBy(other => other.Place.X))
                {
                    yield return done;
                }
                line.Clear();
            }
            line.Add(word);
        }
        foreach (var done in line.OrderBy(other => other.Place.X))
        {
            yield return done;
        }
    }

    private static List<Word> Words(byte[] pdf) => WordsOf(PdfTool.Run(pdf, "pdftotext", "-bbox", "{}", "-"));

    private static List<Word> WordsOf(string page)
    {
        var document = XDocument.Parse(page);
        return [.. document.Descendants().Where(element => element.Name.LocalName == "page").SelectMany((page, index) => page.Elements().Select(word => new Word(
            index + 1,
            new Place(Edge(word, "xMin"), Edge(word, "yMin"), Edge(word, "xMax") - Edge(word, "xMin"), Edge(word, "yMax") - Edge(word, "yMin")),
            word.Value)))];

        static double Edge(XElement word, string name) => Millimetres.FromPoints(double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture));
    }
}
