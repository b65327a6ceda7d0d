namespace CooPortal.CustomsSimulator.Drawing;

/// <summary>Capital letters and figures as strokes on a grid 4 wide and 6 high, as an engraver would cut them.</summary>
internal static class StrokeFont
{
    public const double Width = 4;
    public const double Height = 6;

    private static readonly Dictionary<char, string> Strokes = new()
    {
        ['A'] = "06 20 46|14 34",
        ['C'] = "41 30 10 01 05 16 36 45",
        ['D'] = "00 06 26 44 42 20 00",
        ['E'] = "40 00 06 46|03 33",
        ['F'] = "40 00 06|03 33",
        ['I'] = "20 26",
        ['L'] = "00 06 46",
        ['M'] = "06 00 23 40 46",
        ['O'] = "10 30 41 45 36 16 05 01 10",
        ['S'] = "41 30 10 01 02 13 33 44 45 36 16 05",
        ['T'] = "00 40|20 26",
        ['U'] = "00 05 16 36 45 40",
        ['0'] = "10 30 41 45 36 16 05 01 10",
        ['1'] = "11 20 26",
        ['2'] = "01 10 30 41 42 06 46",
        ['3'] = "00 40 22 33 44 45 36 16 05",
        ['4'] = "36 30 04 44",
        ['5'] = "40 00 02 32 43 45 36 06",
        ['6'] = "30 10 01 05 16 36 45 44 33 03",
        ['7'] = "00 40 16",
        ['8'] = "10 30 41 42 33 13 02 01 10|13 04 05 16 36 45 44 33",
        ['9'] = "43 13 02 01 10 30 41 45 36 16",
        ['*'] = "12 34|14 32",
    };

    public static IEnumerable<(Dot From, Dot To)> Of(char letter)
    {
        foreach (var line in Strokes.GetValueOrDefault(letter, "").Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            Dot[] dots = [.. line.Split(' ').Select(pair => new Dot(pair[0] - '0', pair[1] - '0'))];
            for (var i = 1; i < dots.Length; i++)
            {
                yield return (dots[i - 1], dots[i]);
            }
        }
    }
}
