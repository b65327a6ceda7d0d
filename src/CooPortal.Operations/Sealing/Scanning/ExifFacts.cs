using System.Buffers.Binary;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>What is needed of a JPEG's EXIF block: resolution, and whether a camera wrote it.</summary>
internal sealed record ExifFacts
{
    private const int MostEntries = 512;

    private const ushort XResolution = 0x011A, YResolution = 0x011B, ResolutionUnit = 0x0128, ExifDirectory = 0x8769, PlaceDirectory = 0x8825;

    public static ExifFacts None { get; } = new();

    public (double Across, double Down)? PixelsPerMm { get; private init; }

    /// <summary>Exposure time, aperture, sensitivity, focal length or place: scanners name their maker too, but write none of these.</summary>
    public bool IsFromCamera { get; private init; }

    /// <summary>Reads what it can; a damaged block says nothing.</summary>
    public static ExifFacts Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return None;
        }

        var little = tiff[0] == 'I';
        var root = Entries(tiff, Int(tiff[4..], little), little);
        var perUnit = root.TryGetValue(ResolutionUnit, out var unit) && unit == 3 ? 0.1 : 1 / 25.4;
        var isCamera = root.ContainsKey(PlaceDirectory)
            || (root.TryGetValue(ExifDirectory, out var at) && Entries(tiff, at, little).Keys.Any(tag => tag is 0x829A or 0x829D or 0x8827 or 0x920A));
        return new ExifFacts
        {
            IsFromCamera = isCamera,
            PixelsPerMm = Ratio(tiff, root, XResolution, little) is { } across && Ratio(tiff, root, YResolution, little) is { } down
                ? (across * perUnit, down * perUnit)
                : null,
        };
    }

    /// <summary>Value or offset of each entry of a directory, by tag.</summary>
    private static Dictionary<ushort, uint> Entries(ReadOnlySpan<byte> tiff, uint offset, bool little)
    {
        var entries = new Dictionary<ushort, uint>();
        if (offset > tiff.Length - 2)
        {
            return entries;
        }

        var count = Math.Min(Short(tiff[(int)offset..], little), (ushort)MostEntries);
        var rest = tiff[((int)offset + 2)..];
        for (var i = 0; i < count && rest.Length >= 12; i++, rest = rest[12..])
        {
            const int ShortType = 3;
            var value = rest[8..];
            entries[Short(rest, little)] = Short(rest[2..], little) == ShortType ? Short(value, little) : Int(value, little);
        }

        return entries;
    }

    private static double? Ratio(ReadOnlySpan<byte> tiff, Dictionary<ushort, uint> entries, ushort tag, bool little) =>
        entries.TryGetValue(tag, out var at) && at <= tiff.Length - 8 && Int(tiff[((int)at + 4)..], little) is > 0 and var divisor && Int(tiff[(int)at..], little) is > 0 and var number
            ? (double)number / divisor
            : null;

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Int(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
