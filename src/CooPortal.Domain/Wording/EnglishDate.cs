using System.Globalization;

namespace CooPortal.Domain.Wording;

/// <summary>Dates as the English forms print them.</summary>
public static class EnglishDate
{
    /// <summary>MAY.06,2026.</summary>
    public static string Format(DateOnly date) => date.ToString("MMM'.'dd','yyyy", CultureInfo.InvariantCulture).ToUpperInvariant();
}
