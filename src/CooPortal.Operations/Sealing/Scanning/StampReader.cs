using CooPortal.Domain.Sealing;
using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>Finds the stamp or signature on a scanned sheet, measures it and takes it off the paper. Pure: pixels in, pixels out.</summary>
public static class StampReader
{
    /// <summary>Margin of a whole sheet that is not looked at, as part of its shorter side: A4 has shadows of the lid within 4 mm.</summary>
    private const double FramePart = 0.02;

    /// <summary>Ink weaker than this much of 255 does not print.</summary>
    private const int LeastDepth = 72;

    /// <summary>Part of the full ink at which its edge is measured.</summary>
    private const double EdgePart = 0.42;

    /// <summary>White paper that must be left around, mm.</summary>
    private const double LeastMargin = 1;

    /// <summary>
    /// Where on the sheet the stamp is, with paper around it, found on a small picture of the whole; only this part is looked at in full resolution.
    /// </summary>
    /// <param name="overview">The whole sheet, reduced.</param>
    /// <returns>In pixels of the sheet.</returns>
    /// <exception cref="ScanRefusedException">no stamp there, and what to do</exception>
    public static PixelBox Locate(Raster overview, ScanSheet sheet, SealImageKind kind)
    {
        var scale = (double)overview.Width / sheet.Width;
        if (Math.Abs((overview.Height / scale) - sheet.Height) > 2 / scale)
        {
            throw new ScanRefusedException(ScanProblem.LyingHeader, $"文件头记载图片为 {sheet.Width} × {sheet.Height} 像素，与实际内容不符。请重新扫描，直接选择扫描得到的文件。");
        }

        var pixelsPerMm = sheet.PixelsPerMm!.Value * scale;
        var frameMm = FramePart * Math.Min(overview.Width, overview.Height) / pixelsPerMm;
        var map = new InkMap(overview, Paper.Find(overview, kind));
        var stamp = InkClusters.FindStamp(map, overview, pixelsPerMm, kind, frameMm);
        RequireWhole(stamp.Box, overview, frameMm + LeastMargin, pixelsPerMm, kind);
        var frame = (int)(frameMm * pixelsPerMm);
        var margin = Math.Max((int)(6 * pixelsPerMm), Math.Max(stamp.Box.Width, stamp.Box.Height) / 4);
        var part = stamp.Box.Grown(margin, overview.Width, overview.Height);
        return new PixelBox(
            (int)(Math.Max(part.Left, frame) / scale),
            (int)(Math.Max(part.Top, frame) / scale),
            Math.Min(sheet.Width, (int)(Math.Min(part.Right, overview.Width - frame) / scale)),
            Math.Min(sheet.Height, (int)(Math.Min(part.Bottom, overview.Height - frame) / scale)));
    }

    /// <param name="part">The stamp with paper around it, in the resolution of the scan.</param>
    /// <exception cref="ScanRefusedException">not to be used, and what to do</exception>
    public static StampImage Read(Raster part, double pixelsPerMm, SealImageKind kind)
    {
        var map = new InkMap(part, Paper.Find(part, kind));
        var stamp = InkClusters.FindStamp(map, part, pixelsPerMm, kind, frameMm: 0);
        RequireWhole(stamp.Box, part, LeastMargin, pixelsPerMm, kind);
        var depth = map.DepthIn(stamp.Box);
        var noun = SealNames.Of(kind);
        if (depth < LeastDepth || Hull.Around(map, stamp.Box, Math.Max(map.Faintest, (int)(depth * EdgePart))) is not { } hull)
        {
            throw new ScanRefusedException(
                ScanProblem.Pale, $"{noun}颜色太浅，打印后看不清。请{(kind == SealImageKind.Seal ? "蘸足印泥后重新盖章" : "用黑色签字笔重新签名")}，用扫描仪按 300 dpi 彩色重新扫描，不要调亮图片。");
        }

        var outline = kind == SealImageKind.Seal ? Outline.Of(hull) : null;
        var box = outline?.Box ?? hull.Turned(0);
        var (width, height) = (Millimetres(box.Width), Millimetres(box.Height));
        var problem = outline is null ? StampLimits.SignatureProblem(width, height) : StampLimits.SealProblem(outline.Shape, width, height);
        return problem is null
            ? new StampImage { Picture = CutOut.Of(part, map, box, depth, pixelsPerMm), Shape = outline?.Shape, WidthMm = width, HeightMm = height }
            : throw new ScanRefusedException(ScanProblem.WrongSize, problem);

        decimal Millimetres(double pixels) => Math.Round((decimal)(pixels / pixelsPerMm), 1);
    }

    private static void RequireWhole(PixelBox box, Raster picture, double marginMm, double pixelsPerMm, SealImageKind kind)
    {
        var margin = (int)(marginMm * pixelsPerMm);
        if (box.Left < margin || box.Top < margin || box.Right > picture.Width - margin || box.Bottom > picture.Height - margin)
        {
            throw new ScanRefusedException(
                ScanProblem.Cut, $"{SealNames.Of(kind)}被图片边缘裁切，或离纸边太近。请把{SealNames.Of(kind)}{(kind == SealImageKind.Seal ? "盖" : "写")}在 A4 纸中间，四周留出空白，扫描整张纸，不要自行裁剪。");
        }
    }
}
