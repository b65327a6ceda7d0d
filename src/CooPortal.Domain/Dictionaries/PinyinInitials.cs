using System.Text;

namespace CooPortal.Domain.Dictionaries;

/// <summary>
/// First letters of Chinese text in pinyin. The first-level hanzi of GB 2312 stand in pinyin order, so that the letter follows
/// from the code; second-level hanzi are ordered by radical and listed here, as are names with a second reading.
/// </summary>
public static class PinyinInitials
{
    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    private static readonly (int From, char Letter)[] Boundaries =
    [
        (45217, 'A'), (45253, 'B'), (45761, 'C'), (46318, 'D'), (46826, 'E'), (47010, 'F'), (47297, 'G'), (47614, 'H'),
        (48119, 'J'), (49062, 'K'), (49324, 'L'), (49896, 'M'), (50371, 'N'), (50614, 'O'), (50622, 'P'), (50906, 'Q'),
        (51387, 'R'), (51446, 'S'), (52218, 'T'), (52698, 'W'), (52980, 'X'), (53689, 'Y'), (54481, 'Z'),
    ];

    private const int EndOfFirstLevel = 55290;

    private static readonly Dictionary<char, char> SecondLevel = Read(
        "铵A 鲅槟阪B 黛D 斐妃F 莞尕盥G 珲踝骅H 暨橘迦矶J 岚泸锂寮L 闵勐M 瑙N 珀疋P 鞣R 淞嵊泗S 钛T 汶圩畹W 莘榭岘酰X 邕鱿芸熨Y 铢沌圳酯Z 梵F 町D");

    /// <summary>Place names whose reading differs from the character's usual one.</summary>
    private static readonly (string Name, string Letters)[] Readings =
    [
        ("重庆", "CQ"), ("厦门", "XM"), ("秘鲁", "BL"), ("番禺", "PY"), ("乐清", "YQ"), ("六安", "LA"), ("长沙", "CS"), ("重装", "CZ"),
    ];

    public static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var reading = Array.Find(Readings, r => text.AsSpan(i).StartsWith(r.Name, StringComparison.Ordinal));
            if (reading.Name is not null)
            {
                letters.Append(reading.Letters);
                i += reading.Name.Length - 1;
            }
            else if (Letter(text[i]) is { } letter)
            {
                letters.Append(letter);
            }
        }
        return letters.ToString();
    }

    private static char? Letter(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : null;
        }
        if (SecondLevel.TryGetValue(c, out var listed))
        {
            return listed;
        }
        var bytes = Gb2312.GetBytes([c]);
        var code = bytes.Length == 2 ? (bytes[0] << 8) + bytes[1] : 0;
        if (code < Boundaries[0].From || code >= EndOfFirstLevel || bytes[1] < 0xA1)
        {
            return null;
        }
        return Array.FindLast(Boundaries, b => b.From <= code).Letter;
    }

    private static Dictionary<char, char> Read(string groups) => groups
        .Split(' ')
        .SelectMany(group => group[..^1].Select(c => (c, group[^1])))
        .ToDictionary(pair => pair.c, pair => pair.Item2);
}
