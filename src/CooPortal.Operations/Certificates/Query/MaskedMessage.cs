using System.Text;
using System.Text.RegularExpressions;
using CooPortal.Domain.Identifiers;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>A message as it came, fit for the screen: identity numbers masked (decisions.md 26), long contents cut.</summary>
public static partial class MaskedMessage
{
    public static string Of(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw).TrimStart('\uFEFF');
        text = NamedElement().Replace(text, match => $"{match.Groups["open"].Value}{Mask(match.Groups["value"].Value)}{match.Groups["close"].Value}");
        text = IdNumberShape().Replace(text, match => IdNumber.TryParse(match.Value, out var number) ? number.Masked : match.Value);
        return LongContent().Replace(text, match => $"{match.Value[..40]}…（共 {match.Length} 个字符）");
    }

    private static string Mask(string value) => value.Length <= 4 ? new string('*', value.Length) : $"{new string('*', value.Length - 4)}{value[^4..]}";

    /// <summary>Elements that hold the number of a person's document, whatever its shape.</summary>
    [GeneratedRegex("(?<open><(?:\\w+:)?(?:Applicant|LegalPersonId)>)(?<value>[^<]+)(?<close></)")]
    private static partial Regex NamedElement();

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdNumberShape();

    /// <summary>Pictures and documents travel as Base64.</summary>
    [GeneratedRegex("[A-Za-z0-9+/=]{400,}")]
    private static partial Regex LongContent();
}
