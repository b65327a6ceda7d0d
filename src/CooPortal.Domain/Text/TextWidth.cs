using System.Text;

namespace CooPortal.Domain.Text;

/// <summary>Turns what a Chinese input method leaves full-width into the half-width characters that forms print.</summary>
public static class TextWidth
{
    /// <summary>Letters, digits and the space only: for Chinese fields, whose punctuation stays.</summary>
    public static string LettersAndDigitsToHalf(string text) => Convert(text, Letter);

    /// <summary>Letters, digits, punctuation and quotation marks: for fields that print in English.</summary>
    public static string ToHalf(string text) => Convert(text, c => Punctuation(c) ?? Letter(c));

    private static string Convert(string text, Func<char, string?> half)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var replacement = half(c);
            _ = replacement is null ? result.Append(c) : result.Append(replacement);
        }
        return result.ToString();
    }

    private static string? Letter(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => ((char)(c - 0xFEE0)).ToString(),
        '\u3000' or '\u00A0' => " ",
        _ => null,
    };

    private static string? Punctuation(char c) => c switch
    {
        >= '！' and <= '～' => ((char)(c - 0xFEE0)).ToString(),
        '。' or '．' => ".",
        '、' => ",",
        '“' or '”' or '„' or '″' => "\"",
        '‘' or '’' or '′' => "'",
        '–' or '—' or '―' or '−' => "-",
        '…' => "...",
        '【' or '〔' => "[",
        '】' or '〕' => "]",
        '《' => "<",
        '》' => ">",
        _ => null,
    };
}
