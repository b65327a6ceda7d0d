namespace CooPortal.Domain.Sealing;

/// <summary>
/// The largest seals and signatures that are taken, in millimetres (manual of self-print, 2.1 and 2.2). Which side is the long one does not
/// matter for seals; a signature is written level, so its length is its width.
/// </summary>
public static class StampLimits
{
    /// <summary>Diameter of a round seal.</summary>
    public const decimal RoundDiameter = 45m;

    public const decimal RectangleLength = 55m;

    public const decimal RectangleWidth = 40m;

    /// <summary>Long axis.</summary>
    public const decimal EllipseLength = 55m;

    /// <summary>Short axis.</summary>
    public const decimal EllipseWidth = 45m;

    public const decimal SignatureLength = 35m;

    public const decimal SignatureHeight = 30m;

    /// <summary>Shortest side of a seal; below it is a speck or a wrong resolution, not a company's seal.</summary>
    public const decimal SmallestSeal = 10m;

    /// <summary>Shortest length of a signature.</summary>
    public const decimal SmallestSignature = 8m;

    /// <returns>What is wrong with a seal's size, in the user's words; null when it is right.</returns>
    public static string? SealProblem(StampShape shape, decimal widthMm, decimal heightMm)
    {
        var (length, width) = (Math.Max(widthMm, heightMm), Math.Min(widthMm, heightMm));
        if (width < SmallestSeal)
        {
            return $"测得印章仅{Centimetres(length)} × {Centimetres(width)}厘米，不像一枚完整的印章。请确认扫描分辨率未被改动，重新盖章扫描。";
        }

        return shape switch
        {
            StampShape.Round when length > RoundDiameter =>
                $"圆形印章直径不超过{Centimetres(RoundDiameter)}厘米，测得{Centimetres(length)}厘米。",
            StampShape.Rectangle when length > RectangleLength || width > RectangleWidth =>
                $"长方形印章长不超过{Centimetres(RectangleLength)}厘米、宽不超过{Centimetres(RectangleWidth)}厘米，测得{Centimetres(length)} × {Centimetres(width)}厘米。",
            StampShape.Ellipse when length > EllipseLength || width > EllipseWidth =>
                $"椭圆形印章长轴不超过{Centimetres(EllipseLength)}厘米、短轴不超过{Centimetres(EllipseWidth)}厘米，测得{Centimetres(length)} × {Centimetres(width)}厘米。",
            _ => null,
        };
    }

    /// <returns>What is wrong with a signature's size, in the user's words; null when it is right.</returns>
    public static string? SignatureProblem(decimal widthMm, decimal heightMm)
    {
        if (widthMm < SmallestSignature)
        {
            return $"测得签名仅{Centimetres(widthMm)} × {Centimetres(heightMm)}厘米，不像一个完整的签名。请确认扫描分辨率未被改动，重新签名扫描。";
        }

        return widthMm > SignatureLength || heightMm > SignatureHeight
            ? $"申报员签名长不超过{Centimetres(SignatureLength)}厘米、宽不超过{Centimetres(SignatureHeight)}厘米，测得{Centimetres(widthMm)} × {Centimetres(heightMm)}厘米。"
            : null;
    }

    private static string Centimetres(decimal mm) => (mm / 10).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
