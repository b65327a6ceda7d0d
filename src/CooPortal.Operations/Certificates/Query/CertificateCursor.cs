using System.Globalization;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>Place of a row in the list, which is ordered by time of creation and id, newest first.</summary>
public sealed record CertificateCursor(DateTime CreatedAt, Guid Id)
{
    public static CertificateCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('-', 2);
        return parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var time)
            && time >= 0 && time <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var key)
            ? new CertificateCursor(new DateTime(time, DateTimeKind.Utc), key)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.Ticks:x}-{Id:N}");
}
