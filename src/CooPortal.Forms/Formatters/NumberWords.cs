namespace CooPortal.Forms.Formatters;

/// <summary>Whole numbers in English capitals, as package counts are written: ONE HUNDRED AND FIFTY.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN",
        "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN",
    ];

    private static readonly string[] Tens = ["", "", "TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"];

    private static readonly (long Value, string Word)[] Scales = [(1_000_000_000_000, "TRILLION"), (1_000_000_000, "BILLION"), (1_000_000, "MILLION"), (1_000, "THOUSAND")];

    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1_000_000_000_000_000);
        var words = new List<string>();
        foreach (var (value, word) in Scales)
        {
            if (number >= value)
            {
                words.Add($"{BelowThousand(number / value)} {word}");
                number %= value;
            }
        }
        if (number > 0 || words.Count == 0)
        {
            words.Add(words.Count > 0 && number < 100 ? $"AND {BelowThousand(number)}" : BelowThousand(number));
        }
        return string.Join(' ', words);
    }

    private static string BelowThousand(long number) => number switch
    {
        < 20 => Small[number],
        < 100 when number % 10 == 0 => Tens[number / 10],
        < 100 => $"{Tens[number / 10]}-{Small[number % 10]}",
        _ when number % 100 == 0 => $"{Small[number / 100]} HUNDRED",
        _ => $"{Small[number / 100]} HUNDRED AND {BelowThousand(number % 100)}",
    };
}
