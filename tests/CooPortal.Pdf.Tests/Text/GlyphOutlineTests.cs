using System.Text;
using CooPortal.Pdf.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Text;

public sealed class GlyphOutlineTests
{
    [Theory]
    [InlineData('I', 1)]
    [InlineData('O', 2)]
    [InlineData('8', 3)]
    [InlineData(' ', 0)]
    public void Of_Letter_HasItsContours(char letter, int contours) =>
        GlyphOutline.Of(BundledFonts.ArimoBold, new Rune(letter)).Contours.Count.ShouldBe(contours);

    [Fact]
    public void Of_LetterI_IsAsHighAsACapitalAndStandsOnTheBaseLine()
    {
        var points = GlyphOutline.Of(BundledFonts.Arimo, new Rune('I')).Contours[0];

        points.Min(point => point.Y).ShouldBe(0, 0.001);
        points.Max(point => point.Y).ShouldBe(BundledFonts.Sans.CapHeight, 0.03);
    }

    [Fact]
    public void Of_LetterO_HasAHoleThatTurnsTheOtherWay()
    {
        var areas = GlyphOutline.Of(BundledFonts.Arimo, new Rune('O')).Contours.Select(SignedArea).ToList();

        Math.Sign(areas[0]).ShouldBe(-Math.Sign(areas[1]));
        Math.Abs(areas[0]).ShouldBeGreaterThan(Math.Abs(areas[1]));
    }

    private static double SignedArea(IReadOnlyList<(double X, double Y)> polygon) =>
        polygon.Zip(polygon.Skip(1).Append(polygon[0]), (from, to) => ((from.X * to.Y) - (to.X * from.Y)) / 2).Sum();
}
