using System.Globalization;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Forms.Formatters;

/// <summary>Codes as Chinese documents show them, by name.</summary>
public static class ChineseFormatter
{
    public static string RequestKind(Domain.Certificates.RequestKind kind) => kind switch
    {
        Domain.Certificates.RequestKind.New => "新证",
        Domain.Certificates.RequestKind.Amendment => "更改证",
        Domain.Certificates.RequestKind.Reissue => "重发证",
        Domain.Certificates.RequestKind.AmendedReissue => "更改重发证",
    };

    /// <summary>2026年5月6日; empty while there is none.</summary>
    public static string Date(DateOnly? date) => date is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日") : "";

    /// <summary>1,200件.</summary>
    public static string Quantity(decimal? quantity, string? unit) => quantity is { } number ? NumberFormatter.Format(number) + unit : "";

    /// <summary>The Chinese name of packages kept by their English one or their code.</summary>
    public static string Package(string? unit) => Name(Dictionary.Packages, unit);

    /// <summary>The Chinese name of a unit kept by its English one or its code.</summary>
    public static string Unit(string? unit) => Name(Dictionary.Units, unit);

    /// <summary>The Chinese name of a port kept by its English one; the text itself when it is typed freely.</summary>
    public static string Port(string? port) => Name(Dictionary.Ports, port);

    public static string Office(string? code) => Name(Dictionary.CustomsOffices, code);

    public static string Country(string? code) => Name(Dictionary.Countries, code);

    public static string TradeMode(string? code) => Name(Dictionary.TradeModes, code);

    private static string Name(Dictionary dictionary, string? code) => dictionary.Find(code)?.NameZh ?? code ?? "";
}
