using System.Globalization;

namespace CooPortal.Operations.Data;

/// <summary>Place of a row in a list that is ordered by a time and the id, newest first.</summary>
public sealed record ListCursor(DateTime Time, Guid Id)
{
    public static ListCursor? Parse(string? text)
    {
        var parts = (text ?? "").Split('-', 2);
        return parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var time)
            && time >= 0 && time <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var key)
            ? new ListCursor(new DateTime(time, DateTimeKind.Utc), key)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time.Ticks:x}-{Id:N}");
}
