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

    public static string Office(string? code) => Name(Dictionary.CustomsOffices, code);

    public static string Country(string? code) => Name(Dictionary.Countries, code);

    public static string TradeMode(string? code) => Name(Dictionary.TradeModes, code);

    private static string Name(Dictionary dictionary, string? code) => dictionary.Find(code)?.NameZh ?? code ?? "";
}
