namespace CooPortal.Domain.Identifiers;

/// <summary>主体识别码: nine characters, the last a check character under GB 11714.</summary>
public sealed record OrganisationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private OrganisationCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a code with or without the customary hyphen before the check character, in either case of letters.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out OrganisationCode? code)
    {
        var value = (text ?? "").Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
        code = IsShaped(value) && CheckCharacter(value.AsSpan(0, 8)) == value[8] ? new OrganisationCode(value) : null;
        return code is not null;
    }

    public static OrganisationCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"“{text}”不是有效的主体识别码");

    /// <summary>The check character that belongs to eight leading characters.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * ValueOf(body[i]);
        }
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    public override string ToString() => Value;

    private static bool IsShaped(string value) => value.Length == 9 && value.All(char.IsAsciiLetterOrDigit);

    private static int ValueOf(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
