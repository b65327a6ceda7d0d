namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>The segments of a JPEG file before its pixels.</summary>
internal static class JpegHead
{
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <exception cref="ScanRefusedException">damaged, in printing colours, or too large</exception>
    public static ScanSheet Read(ReadOnlySpan<byte> head)
    {
        var rest = head[2..];
        (int Width, int Height)? size = null;
        (double Across, double Down)? density = null;
        var exif = ExifFacts.None;
        while (true)
        {
            var body = Segment(ref rest, out var marker);
            switch (marker)
            {
                case 0xE0 when density is null && body.Length >= 12 && body.StartsWith("JFIF\0"u8):
                    density = Jfif(body);
                    break;
                case 0xE1 when body.StartsWith("Exif\0\0"u8):
                    exif = ExifFacts.Read(body[6..]);
                    break;
                // start of frame, of any process
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) when body.Length >= 6:
                    if (body[5] == 4)
                    {
                        throw new ScanRefusedException(ScanProblem.Cmyk, "这是印刷用的 CMYK 四色图片，颜色无法准确还原。请在扫描仪软件中选择“彩色”（RGB）重新扫描，不要用制图软件转换。");
                    }

                    size = (ScanFile.Short(body[3..]), ScanFile.Short(body[1..]));
                    ScanFile.RequireBearable(size.Value.Width, size.Value.Height);
                    break;
                case 0xDA when size is { } pixels:
                    density ??= exif.PixelsPerMm;
                    return new ScanSheet
                    {
                        Width = pixels.Width,
                        Height = pixels.Height,
                        PixelsPerMm = density?.Across,
                        PixelsPerMmDown = density?.Down,
                        IsFromCamera = exif.IsFromCamera,
                    };
                case 0xDA or 0xD9:
                    throw ScanFile.Damaged();
            }
        }
    }

    private static ReadOnlySpan<byte> Segment(scoped ref ReadOnlySpan<byte> rest, out byte marker)
    {
        while (rest is [0xFF, 0xFF, ..])
        {
            rest = rest[1..];
        }

        if (rest.Length < 4 || rest[0] != 0xFF || ScanFile.Short(rest[2..]) is var length && (length < 2 || length > rest.Length - 2))
        {
            throw ScanFile.Damaged();
        }

        marker = rest[1];
        var body = rest[4..(length + 2)];
        rest = rest[(length + 2)..];
        return body;
    }

    private static (double, double)? Jfif(ReadOnlySpan<byte> body)
    {
        double perMm = body[7] switch { 1 => 1 / 25.4, 2 => 0.1, _ => 0 };
        var (across, down) = (ScanFile.Short(body[8..]) * perMm, ScanFile.Short(body[10..]) * perMm);
        return across > 0 && down > 0 ? (across, down) : null;
    }
}
