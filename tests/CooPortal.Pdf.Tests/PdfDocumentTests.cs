using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CooPortal.Pdf.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests;

public sealed class PdfDocumentTests
{
    [Fact]
    public void ToBytes_OfEveryKindOfDrawing_PassesQpdfAndMutool()
    {
        var file = Samples.Certificate().ToBytes();

        PdfTool.Run(file, "qpdf", "--check", "{}").ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(0, run.Output),
            run => run.Output.ShouldContain("PDF Version: 1.7"),
            run => run.Output.ShouldContain("No syntax or stream encoding errors found"));
        var drawn = PdfTool.Run(file, "mutool", "draw", "-F", "text", "-o", "-", "{}");
        drawn.ExitCode.ShouldBe(0, drawn.Output);
        drawn.Output.ShouldContain("原产地证书");
        drawn.Output.ShouldNotContain("error:");
    }

    [Fact]
    public void ToBytes_SaysSizeLanguageTimeAndPrinting()
    {
        var file = Samples.Certificate().ToBytes();

        var info = PdfTool.Run(file, "pdfinfo", "-isodates", "{}").Output;
        info.ShouldContain("Title:           原产地证书 <&> Test");
        info.ShouldContain("595.276 x 841.89 pts (A4)");
        info.ShouldContain("2026-03-04T23:30:00");
        PdfTool.Run(file, "pdfinfo", "-meta", "{}").Output.ShouldContain("原产地证书 &lt;&amp;&gt; Test");
        var catalog = PdfTool.Run(file, "qpdf", "--json", "{}").Output;
        catalog.ShouldContain("\"/Duplex\": \"/DuplexFlipLongEdge\"");
        catalog.ShouldContain("\"/PrintScaling\": \"/None\"");
        catalog.ShouldContain("\"/Lang\": \"u:zh-CN\"");
    }

    [Fact]
    public void ToBytes_EmbedsEveryFontAsSubset()
    {
        var fonts = PdfTool.Run(Samples.Certificate().ToBytes(), "pdffonts", "{}").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        fonts.Length.ShouldBeGreaterThanOrEqualTo(4);
        fonts.ShouldAllBe(font => font.Contains("CID TrueType      Identity-H       yes yes yes", StringComparison.Ordinal));
        fonts.ShouldAllBe(font => font.IndexOf('+', StringComparison.Ordinal) == 6);
    }

    [Fact]
    public void ToBytes_InOtherCultureAndLater_GivesTheSameBytes()
    {
        var first = Samples.Certificate().ToBytes();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["ar-SA", "de-DE", "zh-CN", "th-TH", "tr-TR"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(name);
                Samples.Certificate().ToBytes().ShouldBe(first, name);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // Made in another process on another day: fails when a font, the compressor or the writer gives other bytes.
    [Fact]
    public void ToBytes_OfKnownDrawing_GivesTheRecordedBytes() =>
        Convert.ToHexString(SHA256.HashData(Samples.Certificate().ToBytes()))[..16].ShouldBe("5562DF3FF5F02970");

    [Fact]
    public void ToBytes_AtTheSameTimeInAnotherZone_GivesTheSameBytes()
    {
        static byte[] MadeAt(DateTimeOffset time)
        {
            var document = new PdfDocument(new PdfMetadata { Title = "T", CreatedAt = time });
            document.AddPage();
            return document.ToBytes();
        }

        MadeAt(Samples.Time.ToOffset(TimeSpan.FromHours(8))).ShouldBe(MadeAt(Samples.Time));
    }

    [Fact]
    public void ToBytes_WithControlCharactersInTheTitle_KeepsTheMetadataReadable()
    {
        var document = new PdfDocument(new PdfMetadata { Title = "a\u0001\uFFFF<b", CreatedAt = Samples.Time });
        document.AddPage();

        var packet = PdfTool.Run(document.ToBytes(), "pdfinfo", "-meta", "{}").Output;

        XDocument.Parse(packet[packet.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..]).ToString().ShouldContain("a&lt;b");
    }

    [Fact]
    public void ToBytes_OnManyThreads_GivesTheSameBytes()
    {
        var files = new byte[16][];

        Parallel.For(0, files.Length, i => files[i] = Samples.Certificate().ToBytes());

        files.ShouldAllBe(file => file.SequenceEqual(files[0]));
    }

    [Fact]
    public void ToBytes_OfOtherContent_GivesAnotherIdentifier()
    {
        static string Identifier(byte[] file)
        {
            var text = Encoding.Latin1.GetString(file);
            return text.Substring(text.LastIndexOf("/ID[<", StringComparison.Ordinal) + 5, 32);
        }

        Identifier(Samples.Certificate("A").ToBytes()).ShouldNotBe(Identifier(Samples.Certificate("B").ToBytes()));
    }

    [Fact]
    public void Image_DrawnTwice_StandsOnceInTheFile()
    {
        var document = Samples.Blank();
        var page = document.AddPage();
        page.Image(Samples.Seal, 10, 10, 42, 42);
        page.Image(Samples.Seal, 60, 10, 42, 42);

        // One for its colours, one for its opacity.
        Encoding.Latin1.GetString(document.ToBytes()).Split("/Subtype/Image").Length.ShouldBe(1 + 2);
    }

    [Fact]
    public void Rectangle_InMillimetres_StandsWhereItWasPut()
    {
        var document = Samples.Blank();
        document.AddPage().Rectangle(20, 30, 50, 40, fill: Colour.Black);

        // 254 dots an inch are ten a millimetre.
        var grey = RenderGrey(document.ToBytes(), 254, out var width);

        (bool Left, bool Right) EdgeAt(int x, int y) => (grey[(y * width) + x - 2] < 128, grey[(y * width) + x + 2] < 128);
        EdgeAt(200, 500).ShouldBe((false, true));
        EdgeAt(700, 500).ShouldBe((true, false));
        grey[(297 * width) + 300].ShouldBeGreaterThan((byte)128);
        grey[(303 * width) + 300].ShouldBeLessThan((byte)128);
        grey[(697 * width) + 300].ShouldBeLessThan((byte)128);
        grey[(703 * width) + 300].ShouldBeGreaterThan((byte)128);
    }

    [Fact]
    public void Modules_OfAMatrix_StandWhereTheyWerePut()
    {
        var document = Samples.Blank();
        document.AddPage().Modules(20, 30, 2, 3, 2, (column, row) => (column, row) is (0, 0) or (1, 0) or (2, 1));

        var grey = RenderGrey(document.ToBytes(), 254, out var width);

        bool DarkAt(int column, int row) => grey[((310 + (20 * row)) * width) + 210 + (20 * column)] < 128;
        (from row in Enumerable.Range(0, 2) from column in Enumerable.Range(0, 3) select DarkAt(column, row))
            .ShouldBe([true, true, false, false, false, true]);
    }

    [Fact]
    public void Form_DrawnAfterColouredText_KeepsItsOwnColours()
    {
        var square = new PdfForm(10, 10, canvas => canvas.Rectangle(0, 0, 10, 10, fill: Colour.Black));
        var document = Samples.Blank();
        var page = document.AddPage();
        page.Rectangle(100, 100, 5, 5, fill: Colour.White);
        page.Form(square, 20, 20);

        var grey = RenderGrey(document.ToBytes(), 254, out var width);

        grey[(250 * width) + 250].ShouldBeLessThan((byte)10);
    }

    [Fact]
    public void Text_WithCharacterNoFontHas_IsRefusedByName()
    {
        var page = Samples.Blank().AddPage();

        var refused = Should.Throw<MissingGlyphException>(() => page.Text("A\u0378", 10, 10, Samples.Serif));

        refused.Character.ShouldBe(new Rune(0x378));
        refused.Message.ShouldContain("U+0378");
    }

    [Fact]
    public void ToBytes_WithoutPage_IsRefused() => Should.Throw<InvalidOperationException>(() => Samples.Blank().ToBytes());

    [Fact]
    public void ToBytes_WithOpenScope_IsRefused()
    {
        var document = Samples.Blank();
        document.AddPage().Faded(0.5);

        Should.Throw<InvalidOperationException>(document.ToBytes);
    }

    [Fact]
    public void Dispose_OfOuterScopeFirst_IsRefused()
    {
        var page = Samples.Blank().AddPage();
        var outer = page.Faded(0.5);
        page.Rotated(10, 0, 0);

        Should.Throw<InvalidOperationException>(outer.Dispose);
    }

    private static byte[] RenderGrey(byte[] pdf, int dotsPerInch, out int width)
    {
        var image = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var run = PdfTool.Run(pdf, "pdftoppm", "-gray", "-singlefile", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), "{}", image);
        run.ExitCode.ShouldBe(0, run.Output);
        var bytes = File.ReadAllBytes(image + ".pgm");
        File.Delete(image + ".pgm");
        var header = Encoding.ASCII.GetString(bytes, 0, 20).Split((char[])['\n', ' ']);
        width = int.Parse(header[1], CultureInfo.InvariantCulture);
        var height = int.Parse(header[2], CultureInfo.InvariantCulture);
        return bytes[(bytes.Length - (width * height))..];
    }
}
