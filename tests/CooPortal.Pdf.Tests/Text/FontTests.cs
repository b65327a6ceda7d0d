using System.Text;
using CooPortal.Pdf.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Text;

public sealed class FontTests
{
    [Theory]
    [InlineData("Shenzhen Example Trading Co., Ltd. (\"A&B\") 100% <x> \\ {y} [z]")]
    [InlineData("深圳市南山区科技园中二路（软件园）“一期”，12栋；")]
    [InlineData("Côte d'Ivoire, Đồng Nai, Łódź, Çeşme, ß, Ω, café, naïve, Č ž ő")]
    [InlineData("𬭎 between Latin letters")]
    [InlineData("⼀一丨⼁")]
    [InlineData("± ℃ № × ÷ ≤ ≥ □ ● ① Ⅳ μm m² 5′")]
    public void Text_Drawn_ComesBackFromTheFile(string text) => PdfTool.Text(Samples.OfText(text).ToBytes()).Trim().ShouldBe(text);

    [Fact]
    public void Text_OfFiveHundredCharacters_ComesBackFromTheFile()
    {
        var text = string.Concat(Enumerable.Range(0x4E00, 500).Select(code => (char)code));
        var document = Samples.Blank();
        var page = document.AddPage();
        for (var row = 0; row < 10; row++)
        {
            page.Text(text.Substring(row * 50, 50), 10, 20 + (row * 8), Samples.Serif);
        }

        PdfTool.Text(document.ToBytes()).ReplaceLineEndings("").Trim('\f').ShouldBe(text);
    }

    [Fact]
    public void Subset_OfAFewCharacters_IsSmall() => Samples.OfText("原产地证书 ABC").ToBytes().Length.ShouldBeLessThan(8000);

    [Fact]
    public void Missing_NamesEachCharacterOnce() =>
        BundledFonts.Serif.Missing("A\u0378\n中\u0379\u0378\u00AD").ShouldBe([new Rune(0x378), new Rune(0x379)]);

    [Fact]
    public void Chain_TakesLatinFromTheFirstFontAndChineseFromTheNext()
    {
        BundledFonts.Serif.GlyphOf(new Rune('A')).Font.ShouldBe(BundledFonts.Tinos);
        BundledFonts.Serif.GlyphOf(new Rune('证')).Font.ShouldBe(BundledFonts.NotoSerif);
        BundledFonts.SansBold.GlyphOf(new Rune('证')).Font.ShouldBe(BundledFonts.NotoSansBold);
    }

    [Fact]
    public void Fonts_HaveTheRareSurname() => BundledFonts.Serif.Missing(Samples.RareSurname).ShouldBeEmpty();

    [Fact]
    public void Fonts_HaveEveryChineseCharacterOfGbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding(936);
        var characters = new StringBuilder();
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x40; trail <= 0xFE; trail++)
            {
                var decoded = gbk.GetString([(byte)lead, (byte)trail]);
                if (decoded.Length == 1 && decoded[0] is >= '\u4E00' and <= '\u9FA5')
                {
                    characters.Append(decoded);
                }
            }
        }

        characters.Length.ShouldBe(20902);
        BundledFonts.Serif.Missing(characters.ToString()).ShouldBeEmpty();
        BundledFonts.Sans.Missing(characters.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void WidthOf_KnownText_IsThatOfTimesAndOfTheSquare()
    {
        // Times: W 944, A 722 thousandths; a Chinese character is as wide as the size.
        var style = Samples.Serif with { Size = 100 };
        Millimetres.ToPoints(style.WidthOf("WA")).ShouldBe(94.4 + 72.2, 0.1);
        Millimetres.ToPoints(style.WidthOf("证书")).ShouldBe(200, 0.001);
        Millimetres.ToPoints((style with { CharacterSpacing = 2, HorizontalScale = 0.5 }).WidthOf("证书")).ShouldBe(101, 0.001);
    }

    [Fact]
    public void Parse_OfACutFile_IsRefused()
    {
        var file = File.ReadAllBytes(Path.Combine(BundledFonts.Directory, "Cousine-Regular.ttf"));

        Should.Throw<FontFormatException>(() => TrueTypeFont.Parse(file[..200]));
        Should.Throw<FontFormatException>(() => TrueTypeFont.Parse([]));
    }

    [Fact]
    public void Licences_StandBesideTheFonts()
    {
        foreach (var font in Directory.GetFiles(BundledFonts.Directory, "*.ttf"))
        {
            var licence = Path.Combine(BundledFonts.Directory, Path.GetFileName(font).Split('-')[0] + "-OFL.txt");
            File.ReadAllText(licence).ShouldContain("SIL OPEN FONT LICENSE");
        }
    }
}
