using CooPortal.Forms.Elements;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Elements;

public sealed class CalibrationSheetTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Sheet_WithoutAnOffset_SaysSoAndIsSound()
    {
        var pdf = CalibrationSheet.Render("", 0, 0, Day);

        Squeezed(pdf).ShouldContain("本页没有带偏移");
        PdfTool.RunFull(pdf, "qpdf", "--check", "{}").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Sheet_OfACalibratedPrinter_NamesItAndItsOffset() =>
        Squeezed(CalibrationSheet.Render("财务室 HP", 1.5, -0.5, Day)).ShouldContain("打印机：财务室HP。本页已带偏移：向右1.5毫米，向下-0.5毫米");

    [Fact]
    public void Grid_StandsAtTheCornersOfTheFrame()
    {
        // The first grid's centre lies where the certificates' frame begins; the next moved by the offset.
        Blackest(CalibrationSheet.Render("", 0, 0, Day)).ShouldBe((SheetFrame.Left, SheetFrame.Top));
        Blackest(CalibrationSheet.Render("", 2, -1, Day)).ShouldBe((SheetFrame.Left + 2, SheetFrame.Top - 1));
    }

    /// <summary>Where the heaviest column and row of the upper left corner cross, in millimetres.</summary>
    private static (double X, double Y) Blackest(byte[] pdf)
    {
        const int dots = 254;
        var picture = PdfTool.Run(pdf, "bash", "-c", $"pdftoppm -gray -r {dots} -x 0 -y 0 -W 330 -H 330 {{}} {{dir}}/page && tail -c {330 * 330} {{dir}}/page*.pgm | od -An -v -tu1 -w330")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())
            .ToArray();
        var columns = Enumerable.Range(0, 330).Select(x => picture.Sum(row => 255 - row[x])).ToList();
        var rows = picture.Select(row => row.Sum(value => 255 - value)).ToList();
        return (Math.Round(Middle(columns) / 10), Math.Round(Middle(rows) / 10));
    }

    // The axis is the widest line: the middle of the darkest window of its width.
    private static double Middle(List<int> darkness)
    {
        const int width = 5;
        var sums = Enumerable.Range(0, darkness.Count - width).Select(at => darkness.Skip(at).Take(width).Sum()).ToList();
        return sums.IndexOf(sums.Max()) + (width / 2.0);
    }

    private static string Squeezed(byte[] pdf) => string.Concat(PdfTool.Run(pdf, "pdftotext", "-raw", "-enc", "UTF-8", "{}", "-").Where(c => !char.IsWhiteSpace(c)));
}
