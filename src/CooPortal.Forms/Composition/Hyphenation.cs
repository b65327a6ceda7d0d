using System.Text;

namespace CooPortal.Forms.Composition;

/// <summary>连词符转换: lets long words part with a hyphen, after at least three letters and before at least three.</summary>
internal static class Hyphenation
{
    private const char SoftHyphen = '\u00AD';
    private const int Shortest = 3;

    public static string Allow(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        for (var at = 0; at < text.Length; at++)
        {
            _ = result.Append(text[at]);
            if (LettersBefore(text, at + 1) >= Shortest && LettersAfter(text, at + 1) >= Shortest)
            {
                _ = result.Append(SoftHyphen);
            }
        }
        return result.ToString();
    }

    private static int LettersBefore(string text, int at)
    {
        var count = 0;
        while (count < Shortest && at - count > 0 && char.IsLetter(text[at - count - 1]))
        {
            count++;
        }
        return count;
    }

    private static int LettersAfter(string text, int at)
    {
        var count = 0;
        while (count < Shortest && at + count < text.Length && char.IsLetter(text[at + count]))
        {
            count++;
        }
        return count;
    }
}
