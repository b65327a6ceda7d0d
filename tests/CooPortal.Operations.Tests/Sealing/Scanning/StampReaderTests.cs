using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing.Scanning;
using CooPortal.Pdf.Images;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Sealing.Scanning;

public sealed class StampReaderTests
{
    private static StampImage Seal(SomeScan scan, double noise = 2.5) => StampReader.Read(scan.ToRaster(noise), scan.PixelsPerMm, SealImageKind.Seal);

    private static ScanProblem Refusal(Func<object> read, out string message)
    {
        var refused = Should.Throw<ScanRefusedException>(read);
        message = refused.Message;
        return refused.Problem;
    }

    private static ScanProblem Refusal(SomeScan scan, SealImageKind kind = SealImageKind.Seal) =>
        Refusal(() => StampReader.Read(scan.ToRaster(), scan.PixelsPerMm, kind), out _);

    [Fact]
    public void Paper_ThatIsYellowAllOver_IsRefused()
    {
        var yellow = new Raster(300, 300, [.. Enumerable.Repeat((byte[])[255, 250, 150, 255], 300 * 300).SelectMany(pixel => pixel)]);

        Refusal(() => StampReader.Read(yellow, 8, SealImageKind.Seal), out _).ShouldBe(ScanProblem.NotWhitePaper);
    }

    [Theory]
    [InlineData(StampShape.Round, 44.7, 44.7, true)]
    [InlineData(StampShape.Round, 45.4, 45.4, false)]
    [InlineData(StampShape.Round, 42, 42, true)]
    [InlineData(StampShape.Rectangle, 54.7, 39.7, true)]
    [InlineData(StampShape.Rectangle, 55.4, 39.7, false)]
    [InlineData(StampShape.Rectangle, 54.7, 40.4, false)]
    [InlineData(StampShape.Ellipse, 54.7, 44.7, true)]
    [InlineData(StampShape.Ellipse, 55.4, 44.7, false)]
    [InlineData(StampShape.Ellipse, 54.7, 45.4, false)]
    public void Seal_OnBothSidesOfItsLimit_IsFoundMeasuredAndJudged(StampShape shape, double length, double width, bool taken)
    {
        var scan = new SomeScan();
        _ = shape switch
        {
            StampShape.Round => scan.Round(length),
            StampShape.Rectangle => scan.Rectangle(length, width),
            _ => scan.Oval(length, width),
        };

        if (!taken)
        {
            Refusal(() => Seal(scan), out var message).ShouldBe(ScanProblem.WrongSize);
            message.ShouldContain("不超过");
            return;
        }

        var stamp = Seal(scan);
        stamp.Shape.ShouldBe(shape);
        stamp.WidthMm.ShouldBe((decimal)length, 0.2m);
        stamp.HeightMm.ShouldBe((decimal)width, 0.2m);
    }

    [Theory]
    [InlineData(34.7, 20, true)]
    [InlineData(35.4, 20, false)]
    [InlineData(30, 29.7, true)]
    [InlineData(30, 30.4, false)]
    public void Signature_OnBothSidesOfItsLimit_IsFoundMeasuredAndJudged(double length, double height, bool taken)
    {
        var scan = new SomeScan().Signature(length, height);

        if (!taken)
        {
            Refusal(scan, SealImageKind.Signature).ShouldBe(ScanProblem.WrongSize);
            return;
        }

        var stamp = StampReader.Read(scan.ToRaster(), scan.PixelsPerMm, SealImageKind.Signature);
        stamp.Shape.ShouldBeNull();
        stamp.WidthMm.ShouldBe((decimal)length, 0.2m);
        stamp.HeightMm.ShouldBe((decimal)height, 0.2m);
    }

    [Theory]
    [InlineData(200, 250, 4)]
    [InlineData(300, 230, 1)]
    [InlineData(400, 255, 0)]
    [InlineData(600, 240, 3)]
    public void Measure_DoesNotDependOnResolutionToneOrGrain(int dpi, byte tone, double noise)
    {
        var stamp = Seal(new SomeScan(52, 52, dpi, tone).Round(42), noise);

        stamp.WidthMm.ShouldBe(42m, 0.2m);
        stamp.HeightMm.ShouldBe(42m, 0.2m);
        ((double)stamp.Picture.Width / stamp.Picture.PixelsPerMetre!.Value * 1000).ShouldBe(42, 0.2);
        stamp.Picture.PixelsPerMetre.Value.ShouldBeLessThan(400 * 1000 / 25);
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(-4.0)]
    public void Rectangle_ALittleAskew_IsSetUprightAndMeasuredAlongItsSides(double skew)
    {
        var stamp = Seal(new SomeScan().Rectangle(50, 30, skew));

        stamp.WidthMm.ShouldBe(50m, 0.3m);
        stamp.HeightMm.ShouldBe(30m, 0.3m);
        // upright: the frame's upper line inks the first rows from end to end
        Enumerable.Range(10, stamp.Picture.Width - 20).Count(x => Opacity(stamp.Picture, x, 5) > 128).ShouldBeGreaterThan((stamp.Picture.Width - 20) * 95 / 100);
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(-3.0)]
    public void Oval_ALittleAskew_IsMeasuredAlongItsAxes(double skew)
    {
        var stamp = Seal(new SomeScan().Oval(52, 34, skew));

        stamp.Shape.ShouldBe(StampShape.Ellipse);
        stamp.WidthMm.ShouldBe(52m, 0.3m);
        stamp.HeightMm.ShouldBe(34m, 0.3m);
    }

    [Fact]
    public void Upright_SealOnItsEnd_IsTaken() => Seal(new SomeScan().Rectangle(30, 50)).HeightMm.ShouldBe(50m, 0.2m);

    [Fact]
    public void Skewed_SealIsLaidAgain()
    {
        Refusal(() => Seal(new SomeScan().Rectangle(50, 30, 9)), out var message).ShouldBe(ScanProblem.Skewed);
        message.ShouldContain("歪斜了约 9°");
        Refusal(new SomeScan().Oval(50, 32, -12)).ShouldBe(ScanProblem.Skewed);
    }

    [Fact]
    public void CutOut_HasTransparentPaper_AndInkInItsOwnColour()
    {
        var picture = Seal(new SomeScan(tone: 238).Round(42)).Picture;

        foreach (var (x, y) in new[] { (2, 2), (picture.Width - 3, 2), (2, picture.Height - 3), (picture.Width / 2, picture.Height * 68 / 100) })
        {
            Opacity(picture, x, y).ShouldBe((byte)0, $"{x}, {y}");
        }

        var ring = ((picture.Height / 2 * picture.Width) + 7) * 4;
        picture.Pixels[ring + 3].ShouldBeGreaterThan((byte)240);
        ((double)picture.Pixels[ring]).ShouldBe(SomeScan.RedInk.Red, 20);
        ((double)picture.Pixels[ring + 1]).ShouldBe(SomeScan.RedInk.Green, 30);
        ((double)picture.Pixels[ring + 2]).ShouldBe(SomeScan.RedInk.Blue, 30);
        Enumerable.Range(0, picture.Width * picture.Height).Count(i => picture.Pixels[(4 * i) + 3] > 128).ShouldBeInRange(picture.Width * picture.Height / 8, picture.Width * picture.Height / 2);
    }

    [Fact]
    public void Cut_AtTheEdge_IsRefused()
    {
        var scan = new SomeScan().Round(42, x: 15);

        Refusal(() => Seal(scan), out var message).ShouldBe(ScanProblem.Cut);
        message.ShouldContain("裁切");
    }

    [Fact]
    public void Incomplete_SealIsRefused() => Refusal(new SomeScan().Round(42).WipedRightOf(48)).ShouldBe(ScanProblem.UnclearShape);

    [Theory]
    [InlineData(0.20)]
    [InlineData(0.45)]
    public void Photo_WithLightFallingOff_IsRefused(double part)
    {
        Refusal(() => Seal(new SomeScan(tone: 250).Round(42).Shaded(part)), out var message).ShouldBeOneOf(ScanProblem.Uneven, ScanProblem.NotWhitePaper);
        message.ShouldContain("不要用手机拍照");
    }

    [Fact]
    public void LidShadow_OfAScannersKind_IsTolerated() => Seal(new SomeScan().Round(42).Shaded(0.03)).Shape.ShouldBe(StampShape.Round);

    [Fact]
    public void GreyPaper_IsRefused() => Refusal(new SomeScan(tone: 150).Round(42)).ShouldBe(ScanProblem.NotWhitePaper);

    [Theory]
    [InlineData(0.25, ScanProblem.Pale)]
    [InlineData(0.04, ScanProblem.Blank)]
    public void Pale_IsRefused(double strength, ScanProblem problem) => Refusal(new SomeScan().Round(42, strength)).ShouldBe(problem);

    [Fact]
    public void Signature_TooPale_IsRefused() => Refusal(new SomeScan().Signature(30, 15, 0.25), SealImageKind.Signature).ShouldBe(ScanProblem.Pale);

    [Fact]
    public void Sheet_WithNothing_IsRefused() => Refusal(new SomeScan()).ShouldBe(ScanProblem.Blank);

    [Fact]
    public void Two_SealsAreRefused_PrintedWordsBesideOneAreNot()
    {
        Refusal(new SomeScan(110, 56).Round(40, x: 27).Round(40, x: 82)).ShouldBe(ScanProblem.Several);
        Seal(new SomeScan(76, 84).Round(42).Print(4)).Shape.ShouldBe(StampShape.Round);
    }

    [Fact]
    public void BlueAndBlack_SealsAreTakenToo()
    {
        Seal(new SomeScan().Round(40, ink: (40, 60, 170))).WidthMm.ShouldBe(40m, 0.2m);
        Seal(new SomeScan().Round(40, ink: SomeScan.BlackInk)).WidthMm.ShouldBe(40m, 0.2m);
    }

    [Fact]
    public void Retouched_TransparentPicture_IsRefused()
    {
        var raster = new SomeScan().Round(42).ToRaster();
        raster.Pixels[3] = 0;

        Refusal(() => StampReader.Read(raster, 300 / 25.4, SealImageKind.Seal), out _).ShouldBe(ScanProblem.Retouched);
    }

    [Fact]
    public void Locate_FindsTheStampOnTheWholeSheet_AndLeavesPaperAround()
    {
        const int Dpi = 100;
        var overview = new SomeScan(210, 297, Dpi).Round(42, x: 120, y: 90).Print(240);
        var sheet = Sheet(210, 297, 600);

        var part = StampReader.Locate(overview.ToRaster(), sheet, SealImageKind.Seal);

        var perMm = 600 / 25.4;
        part.Left.ShouldBeInRange((int)(80 * perMm), (int)(95 * perMm));
        part.Right.ShouldBeInRange((int)(145 * perMm), (int)(160 * perMm));
        part.Top.ShouldBeInRange((int)(50 * perMm), (int)(65 * perMm));
        part.Bottom.ShouldBeInRange((int)(115 * perMm), (int)(130 * perMm));
    }

    [Fact]
    public void Locate_RefusesWhatRunsOffTheSheet_AndASheetOfOtherProportions()
    {
        var overview = new SomeScan(210, 297, 100).Round(42, x: 18, y: 90).ToRaster();

        Refusal(() => StampReader.Locate(overview, Sheet(210, 297, 300), SealImageKind.Seal), out _).ShouldBe(ScanProblem.Cut);
        Refusal(() => StampReader.Locate(overview, Sheet(210, 210, 300), SealImageKind.Seal), out _).ShouldBe(ScanProblem.LyingHeader);
    }

    [Fact]
    public void Read_OfTheLargestPart_TakesBoundedMemory()
    {
        var raster = new SomeScan(60, 60, 600).Round(42).ToRaster();
        var before = GC.GetAllocatedBytesForCurrentThread();

        StampReader.Read(raster, 600 / 25.4, SealImageKind.Seal).Shape.ShouldBe(StampShape.Round);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2L * raster.Width * raster.Height);
    }

    private static ScanSheet Sheet(double widthMm, double heightMm, int dpi) => new()
    {
        Width = (int)Math.Round(widthMm / 25.4 * dpi),
        Height = (int)Math.Round(heightMm / 25.4 * dpi),
        PixelsPerMm = dpi / 25.4,
        PixelsPerMmDown = dpi / 25.4,
    };

    private static byte Opacity(Raster picture, int x, int y) => picture.Pixels[(((y * picture.Width) + x) * 4) + 3];
}
