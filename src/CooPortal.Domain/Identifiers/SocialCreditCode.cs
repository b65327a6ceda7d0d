using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CooPortal.Domain.Identifiers;

/// <summary>统一社会信用代码: 18 characters under GB 32100-2015, the last a check character.</summary>
public sealed record SocialCreditCode
{
    /// <summary>Digits and capitals without I, O, S, V, Z, which are too easily misread.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private SocialCreditCode(string value, OrganisationCode organisation)
    {
        Value = value;
        Organisation = organisation;
    }

    public string Value { get; }

    /// <summary>Characters 9 to 17, which number the company's certificates.</summary>
    public OrganisationCode Organisation { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out SocialCreditCode? code)
    {
        var value = Normalise(text);
        code = Problem(value) is null ? new SocialCreditCode(value, OrganisationCode.Parse(value[8..17])) : null;
        return code is not null;
    }

    public static SocialCreditCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException(Problem(text));

    /// <summary>What is wrong with a typed code, in the user's language; null when it is right.</summary>
    public static string? Problem(string? text)
    {
        var value = Normalise(text);
        if (value.Length != 18)
        {
            return $"统一社会信用代码应为18位，现为{value.Length}位";
        }
        var strange = value.AsSpan().IndexOfAnyExcept(Allowed);
        if (strange >= 0)
        {
            return $"统一社会信用代码第{strange + 1}位“{value[strange]}”不允许使用（不含 I、O、S、V、Z）";
        }
        if (CheckCharacter(value.AsSpan(0, 17)) != value[17])
        {
            return "统一社会信用代码校验位不符，请核对后重新输入";
        }
        return OrganisationCode.TryParse(value[8..17], out _) ? null : "统一社会信用代码第9至17位（主体识别码）校验位不符，请核对后重新输入";
    }

    /// <summary>The check character that belongs to seventeen leading characters.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Alphabet.IndexOf(body[i], StringComparison.Ordinal);
        }
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    public override string ToString() => Value;

    private static string Normalise(string? text) => (text ?? "").Trim().ToUpperInvariant();
}
