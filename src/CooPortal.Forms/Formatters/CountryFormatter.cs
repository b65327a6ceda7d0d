using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Forms.Formatters;

/// <summary>English names of countries in capitals.</summary>
public static class CountryFormatter
{
    // Forms call the issuing country by its short name, the dictionary by its full one.
    private const string China = "CHN";

    /// <summary>The name of a code; the code itself when the dictionary does not hold it.</summary>
    public static string Name(string? code) => code == China ? "CHINA" : Dictionary.Countries.Find(code)?.NameEn is { Length: > 0 } name ? name : code ?? "";

    /// <summary>The countries that the lines of goods originate in.</summary>
    public static string OriginsOf(Certificate certificate) => string.Join(", ", certificate.Goods
        .Where(line => !line.IsNonGoods)
        .OrderBy(line => line.LineNumber)
        .Select(line => Name(line.OriginCountryCode))
        .Where(name => name.Length > 0)
        .Distinct());

    /// <summary>RCEP country of origin with the mark of the highest rate: * or ** (article 2.6.6).</summary>
    public static string RcepOrigin(GoodsItem line) => Name(line.OriginCountryCode) + line.HighestRate switch
    {
        HighestRate.None => "",
        HighestRate.ContributingParties => " *",
        HighestRate.AllParties => " **",
    };
}
