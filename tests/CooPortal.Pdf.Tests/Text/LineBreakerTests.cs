using CooPortal.Pdf.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Text;

public sealed class LineBreakerTests
{
    private static readonly string[] Pieces =
        ["a", "W", "word", "Co.,", "ELECTRO\u00ADMAGNETIC", "T-shirt", "证", "书", "，", "。", "（", "）", "“", "𬭎", "12", "%", "-", " ", "  ", "\u3000", "\u200B", "\u00A0", "\n", "\r\n", "\t"];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Theory]
    [InlineData("one two three", 15, "one two|three")]
    [InlineData("one\ntwo\r\nthree", 50, "one|two|three")]
    [InlineData("a\n\nb", 50, "a||b")]
    [InlineData("", 50, "")]
    [InlineData("原产地证书", 11, "原产地|证书")]
    [InlineData("原产地，证书", 11, "原产|地，证|书")]
    [InlineData("原产（地）证", 11, "原产|（地）|证")]
    [InlineData("ABCDEFGHIJ", 10, "ABCD|EFGH|IJ")]
    [InlineData("ELECTRO\u00ADMAGNETIC", 22, "ELECTRO-|MAGNETIC")]
    [InlineData("ELECTRO\u00ADMAGNETIC", 60, "ELECTROMAGNETIC")]
    [InlineData("cotton T-shirt", 17, "cotton T-|shirt")]
    [InlineData("at -5 degrees", 8, "at -5|degre|es")]
    [InlineData("100\u00A0KGS", 9, "100\u00A0K|GS")]
    [InlineData("trailing   ", 50, "trailing")]
    public void Break_Text_GivesTheLines(string text, double width, string expected) =>
        string.Join('|', LineBreaker.Break(text, Samples.Serif, width).Select(line => line.Text)).ShouldBe(expected);

    [Fact]
    public void Break_AnyText_NeverExceedsTheWidthUnlessOneCharacterDoes() => Holds((text, width) =>
        LineBreaker.Break(text, Samples.Serif, width).All(line => line.Width <= width + 1e-6 || line.Text.EnumerateRunes().Count() == 1));

    [Fact]
    public void Break_AnyText_LosesAndAddsNoInk() => Holds((text, width) =>
    {
        var lines = LineBreaker.Break(text, Samples.Serif, width);
        var broken = string.Concat(lines.Select((line, i) =>
            i + 1 < lines.Count && text[lines[i + 1].Start - 1] == '\u00AD' ? line.Text[..^1] : line.Text));
        return Ink(broken) == Ink(text);
    });

    [Fact]
    public void Break_AnyText_StartsEachLineWhereTheOneBeforeEnded() => Holds((text, width) =>
    {
        var lines = LineBreaker.Break(text, Samples.Serif, width);
        return lines[0].Start == 0 && lines.Zip(lines.Skip(1)).All(pair => pair.First.Start < pair.Second.Start)
            && lines.Count(line => line.EndsParagraph) == text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c == '\n') + 1;
    });

    [Fact]
    public void Break_AnyText_FromALaterLineGivesTheSameRest() => Holds((text, width) =>
    {
        var lines = LineBreaker.Break(text, Samples.Serif, width);
        var middle = lines[lines.Count / 2];
        // Spaces that begin a paragraph are printed; those before a broken line are not part of it.
        return LineBreaker.Break(text[middle.Start..], Samples.Serif, width).Select(line => line.Text)
            .SequenceEqual(lines.Skip(lines.Count / 2).Select(line => line.Text));
    });

    [Fact]
    public void Break_AnyText_InAWiderBoxTakesNoMoreLines() => Holds((text, width) =>
        LineBreaker.Break(text, Samples.Serif, width + 20).Count <= LineBreaker.Break(text, Samples.Serif, width).Count);

    [Fact]
    public void Break_WithCharacterNoFontHas_IsRefusedByName() =>
        Should.Throw<MissingGlyphException>(() => LineBreaker.Break("a \u0378", Samples.Serif, 50)).Message.ShouldContain("U+0378");

    private static void Holds(Func<string, double, bool> property) =>
        Prop.ForAll(Texts, Gen.Choose(3, 60).ToArbitrary(), (text, width) => property(text, width))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260304, 1));

    private static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '\u200B')));
}
