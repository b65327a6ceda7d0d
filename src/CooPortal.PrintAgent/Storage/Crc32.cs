namespace CooPortal.PrintAgent.Storage;

/// <summary>CRC-32 (IEEE 802.3): tells a line that was cut off by a crash from a whole one.</summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>The checksum of these bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            }
        }

        return ~crc;
    }
}
