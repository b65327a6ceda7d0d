using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Wording;

/// <summary>运输细节, composed from the ports, the mode and the vessel.</summary>
public static class TransportText
{
    /// <summary>FROM SHANGHAI, CHINA TO ROTTERDAM, NETHERLANDS VIA SINGAPORE BY SEA, EVER GIVEN V.123W. What is not entered is left out.</summary>
    /// <param name="upperCase">大写转换.</param>
    public static string Compose(CertificateHeader header, bool upperCase)
    {
        var parts = new List<string>();
        Add(parts, "FROM", Place(header.LoadingPort));
        Add(parts, "TO", Place(header.UnloadingPort));
        Add(parts, "VIA", Place(header.TransitPort));
        Add(parts, "", header.TransportMode);
        var route = string.Join(' ', parts);
        var text = string.IsNullOrWhiteSpace(header.TransportName) ? route : route.Length == 0 ? header.TransportName : $"{route}, {header.TransportName}";
        return upperCase ? text.ToUpperInvariant() : text;
    }

    private static void Add(List<string> parts, string word, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            parts.Add($"{word} {value.Trim()}".TrimStart());
        }
    }

    /// <summary>A port that the dictionary knows is followed by its country, unless the text names one already.</summary>
    private static string? Place(string? port)
    {
        if (string.IsNullOrWhiteSpace(port) || port.Contains(',', StringComparison.Ordinal) || Dictionary.Ports.Find(port) is not { } known)
        {
            return port;
        }
        var country = Dictionary.Countries.Find(known["country_code"]);
        return country is null || country.NameEn.Equals(port, StringComparison.OrdinalIgnoreCase) ? port : $"{port}, {Short(country)}";
    }

    /// <summary>Routes name China by its short name.</summary>
    private static string Short(DictionaryEntry country) => country.Code == "CHN" ? "CHINA" : country.NameEn;
}
