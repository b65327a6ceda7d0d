using System.Globalization;

namespace CooPortal.Domain.Wording;

/// <summary>Numbers in English words, in capitals and without hyphens, as certificates write them.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN",
        "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN",
    ];

    private static readonly string[] Tens = ["", "", "TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"];

    private static readonly (long Value, string Name)[] Scales =
    [
        (1_000_000_000_000_000_000, "QUINTILLION"), (1_000_000_000_000_000, "QUADRILLION"), (1_000_000_000_000, "TRILLION"),
        (1_000_000_000, "BILLION"), (1_000_000, "MILLION"), (1_000, "THOUSAND"),
    ];

    /// <summary>ONE HUNDRED AND FIFTY; ONE THOUSAND AND FIVE; TWO POINT FIVE.</summary>
    public static string Of(decimal number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var whole = Whole((long)decimal.Truncate(number));
        var digits = (number % 1).ToString("0.#####", CultureInfo.InvariantCulture);
        return digits.Length <= 2 ? whole : $"{whole} POINT {string.Join(' ', digits[2..].Select(digit => Small[digit - '0']))}";
    }

    private static string Whole(long number)
    {
        if (number < 1000)
        {
            return Hundreds((int)number);
        }
        var words = new List<string>();
        var rest = number;
        foreach (var (value, name) in Scales.Where(scale => number >= scale.Value))
        {
            if (rest / value is > 0 and var count)
            {
                words.Add($"{Hundreds((int)count)} {name}");
            }
            rest %= value;
        }
        if (rest > 0)
        {
            words.Add(rest < 100 ? $"AND {Hundreds((int)rest)}" : Hundreds((int)rest));
        }
        return string.Join(' ', words);
    }

    private static string Hundreds(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]} {Small[number % 10]}",
        _ => number % 100 == 0 ? $"{Small[number / 100]} HUNDRED" : $"{Small[number / 100]} HUNDRED AND {Hundreds(number % 100)}",
    };
}
