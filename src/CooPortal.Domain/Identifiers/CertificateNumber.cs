using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooPortal.Domain.Identifiers;

/// <summary>
/// 证书号: type code (one or two letters), two-digit year in China Standard Time, the exporter's organisation code and a
/// four-digit serial, e.g. <c>E231026902330075</c>.
/// </summary>
public sealed record CertificateNumber
{
    public const int LargestSerial = 9999;

    private CertificateNumber(string typeCode, int year, OrganisationCode organisation, int serial)
    {
        TypeCode = typeCode;
        Year = year;
        Organisation = organisation;
        Serial = serial;
    }

    public string TypeCode { get; }

    /// <summary>Two digits, 0 to 99.</summary>
    public int Year { get; }

    public OrganisationCode Organisation { get; }

    public int Serial { get; }

    public string Value => string.Create(CultureInfo.InvariantCulture, $"{TypeCode}{Year:00}{Organisation.Value}{Serial:0000}");

    /// <summary>The part that all numbers of one series share: everything but the serial.</summary>
    public string Series => Value[..^4];

    public static CertificateNumber Create(string typeCode, int year, OrganisationCode organisation, int serial)
    {
        if (!IsTypeCode(typeCode))
        {
            throw new ArgumentException($"“{typeCode}” is not one or two capital letters.", nameof(typeCode));
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(serial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, LargestSerial);
        return new CertificateNumber(typeCode, year % 100, organisation, serial);
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CertificateNumber? number)
    {
        number = null;
        var value = (text ?? "").Trim().ToUpperInvariant();
        var letters = value.Length - 15;
        if (letters is not (1 or 2) || !IsTypeCode(value[..letters]))
        {
            return false;
        }
        var year = value.AsSpan(letters, 2);
        var serial = value.AsSpan(letters + 11, 4);
        if (!year.ContainsOnlyDigits() || !serial.ContainsOnlyDigits() || serial.SequenceEqual("0000")
            || !OrganisationCode.TryParse(value.Substring(letters + 2, 9), out var organisation))
        {
            return false;
        }
        number = new CertificateNumber(
            value[..letters],
            int.Parse(year, CultureInfo.InvariantCulture),
            organisation,
            int.Parse(serial, CultureInfo.InvariantCulture));
        return true;
    }

    public static CertificateNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"“{text}”不是有效的证书号");

    /// <summary>The same series with another serial: the only part that a user may edit.</summary>
    public CertificateNumber WithSerial(int serial) => Create(TypeCode, Year, Organisation, serial);

    public override string ToString() => Value;

    private static bool IsTypeCode(string code) => code.Length is 1 or 2 && code.All(char.IsAsciiLetterUpper);
}
