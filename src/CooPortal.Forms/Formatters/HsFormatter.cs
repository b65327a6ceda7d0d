namespace CooPortal.Forms.Formatters;

/// <summary>HS codes as forms print them.</summary>
public static class HsFormatter
{
    /// <summary>Heading, four digits: 62.04.</summary>
    public static string Heading(string? code) => Digits(code) is { Length: >= 4 } digits ? $"{digits[..2]}.{digits[2..4]}" : Digits(code);

    /// <summary>Subheading, six digits: 6204.62.</summary>
    public static string Subheading(string? code) => Digits(code) is { Length: >= 6 } digits ? $"{digits[..4]}.{digits[4..6]}" : Digits(code);

    /// <summary>Tariff item, eight digits without points: 62046200.</summary>
    public static string TariffItem(string? code) => Digits(code) is { Length: >= 8 } digits ? digits[..8] : Digits(code);

    private static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));
}
