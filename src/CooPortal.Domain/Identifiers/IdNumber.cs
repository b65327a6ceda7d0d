using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CooPortal.Domain.Identifiers;

/// <summary>居民身份证号: 18 characters under GB 11643, the last a check character.</summary>
public sealed record IdNumber
{
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>For lists, logs and files that leave the company: the first six and the last two characters.</summary>
    public string Masked => $"{Value[..6]}**********{Value[16..]}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out IdNumber? number)
    {
        number = Problem(text) is null ? new IdNumber(Normalise(text)) : null;
        return number is not null;
    }

    public static IdNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException(Problem(text));

    /// <summary>What is wrong with a typed number, in the user's language; null when it is right.</summary>
    public static string? Problem(string? text)
    {
        var value = Normalise(text);
        if (value.Length != 18)
        {
            return $"身份证号应为18位，现为{value.Length}位";
        }
        if (!value.AsSpan(0, 17).ContainsOnlyDigits() || !(char.IsAsciiDigit(value[17]) || value[17] == 'X'))
        {
            return "身份证号前17位应为数字，最后一位为数字或 X";
        }
        if (!DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return $"身份证号中的出生日期“{value[6..14]}”不是真实日期";
        }
        return CheckCharacter(value.AsSpan(0, 17)) == value[17] ? null : "身份证号校验位不符，请核对后重新输入";
    }

    /// <summary>The check character that belongs to seventeen leading digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (body[i] - '0');
        }
        return CheckCharacters[sum % 11];
    }

    public override string ToString() => Masked;

    private static string Normalise(string? text) => (text ?? "").Trim().ToUpperInvariant();
}
