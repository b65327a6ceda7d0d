using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>What the header of a scanner's file says about the sheet.</summary>
public sealed record ScanSheet
{
    /// <summary>600 dpi A4 has 35 million pixels.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>Dots an inch below which the small letters of a seal are lost.</summary>
    public const int LowestResolution = 200;

    public const int HighestResolution = 600;

    /// <summary>A3 with some margin, in mm; no flatbed of an office is larger.</summary>
    private const int LongestSideMm = 440;

    /// <summary>Pixels across.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down.</summary>
    public required int Height { get; init; }

    /// <summary>Across; null when the file does not say.</summary>
    public required double? PixelsPerMm { get; init; }

    /// <summary>Down; null when the file does not say.</summary>
    public required double? PixelsPerMmDown { get; init; }

    /// <summary>Exposure or place data, which only cameras write.</summary>
    public bool IsFromCamera { get; init; }

    /// <summary>The resolution as people say it.</summary>
    public int DotsPerInch => (int)Math.Round((PixelsPerMm ?? 0) * 25.4);

    /// <exception cref="ScanRefusedException">the sheet cannot have come from a flatbed scanner that was used as the guidance says</exception>
    public void RequireScan(SealImageKind kind)
    {
        var noun = SealNames.Of(kind);
        if (IsFromCamera)
        {
            throw new ScanRefusedException(ScanProblem.Photo, "这是相机或手机拍摄的照片，不能量出真实尺寸。请用平板扫描仪扫描纸张后，直接选择扫描得到的文件。");
        }

        if (PixelsPerMm is not { } across || PixelsPerMmDown is not { } down)
        {
            throw new ScanRefusedException(
                ScanProblem.NoResolution, $"文件中没有分辨率（dpi），无法量出{noun}的尺寸。请不要使用手机拍照、截图或制图软件另存的图片，用扫描仪重新扫描，直接选择扫描得到的文件。");
        }

        if (Math.Abs(across - down) > across * 0.01)
        {
            throw new ScanRefusedException(ScanProblem.WrongResolution, $"文件的横向与纵向分辨率不同（{DotsPerInch} 与 {Math.Round(down * 25.4)} dpi），{noun}会变形。请把扫描仪设为横纵相同的分辨率（建议 300 dpi）后重新扫描。");
        }

        if (DotsPerInch is < LowestResolution or > HighestResolution)
        {
            var which = DotsPerInch < LowestResolution ? $"过低，{noun}的细节不清晰；手机拍照、截图和制图软件另存的图片常是 72 或 96 dpi" : "过高";
            throw new ScanRefusedException(ScanProblem.WrongResolution, $"文件的分辨率是 {DotsPerInch} dpi，{which}。请用扫描仪按 300 至 600 dpi 重新扫描。");
        }

        if (Math.Max(Width, Height) / across > LongestSideMm)
        {
            throw new ScanRefusedException(
                ScanProblem.Photo, $"按文件的分辨率计算，纸张有 {Width / across / 10:0} × {Height / across / 10:0} 厘米，大于 A3，不是扫描仪扫描的纸张。请不要使用手机拍照，用平板扫描仪重新扫描。");
        }
    }
}
