namespace CooPortal.Forms.Elements;

/// <summary>Code 128 (ISO/IEC 15417): digits in pairs by set C where that is shorter, everything else by set B.</summary>
public static class Code128
{
    private const int StartB = 104;
    private const int StartC = 105;
    private const int ToC = 99;
    private const int ToB = 100;
    private const int Modulus = 103;

    // Widths of bars and spaces by symbol value, from the standard's table; the last is the stop.
    private static readonly string[] Widths =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212", "112232", "122132",
        "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212",
        "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311",
        "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321",
        "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
        "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212",
        "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113",
        "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
    ];

    /// <summary>Widths in modules, a bar first, bars and spaces in turn.</summary>
    /// <exception cref="ArgumentException">The text holds a character outside printable ASCII.</exception>
    public static IReadOnlyList<int> Encode(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Any(c => c is < ' ' or > '~'))
        {
            throw new ArgumentException("Code 128 takes printable ASCII only.", nameof(text));
        }
        var values = Values(text);
        var check = (values[0] + values.Skip(1).Select((value, index) => value * (index + 1)).Sum()) % Modulus;
        return [.. values.Append(check).Append(Widths.Length - 1).SelectMany(value => Widths[value].Select(c => c - '0'))];
    }

    private static List<int> Values(string text)
    {
        var values = new List<int>();
        var inC = Digits(text, 0) >= 4 || (text.Length == 2 && Digits(text, 0) == 2);
        values.Add(inC ? StartC : StartB);
        for (var at = 0; at < text.Length;)
        {
            var digits = Digits(text, at);
            if (inC && digits >= 2)
            {
                values.Add(((text[at] - '0') * 10) + text[at + 1] - '0');
                at += 2;
                continue;
            }
            // Six digits in the middle or four at the end pay for the change of set; an odd first digit stays in set B.
            var pays = digits >= 6 || (digits >= 4 && at + digits == text.Length);
            if (!inC && pays && digits % 2 == 0)
            {
                values.Add(ToC);
                inC = true;
                continue;
            }
            if (inC)
            {
                values.Add(ToB);
                inC = false;
            }
            values.Add(text[at++] - ' ');
        }
        return values;
    }

    private static int Digits(string text, int from)
    {
        var count = 0;
        while (from + count < text.Length && char.IsAsciiDigit(text[from + count]))
        {
            count++;
        }
        return count;
    }
}
