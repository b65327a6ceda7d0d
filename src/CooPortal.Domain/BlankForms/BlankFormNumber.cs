using CooPortal.Domain.Text;

namespace CooPortal.Domain.BlankForms;

/// <summary>空白证单流水号: as it is printed on the form, letters and digits.</summary>
public static class BlankFormNumber
{
    public const int Longest = 20;

    /// <summary>What was typed, as it is printed: half-width, capitals, without spaces.</summary>
    public static string Tidy(string? typed) =>
        string.Concat(TextWidth.ToHalf(typed ?? "").Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();

    /// <summary>Why a tidied number can be on no form; null when it can.</summary>
    public static string? Problem(string number) => number switch
    {
        "" => "请填写空白证单流水号。",
        { Length: > Longest } => $"空白证单流水号不能超过{Longest}位，现为{number.Length}位。",
        _ when !number.All(char.IsAsciiLetterOrDigit) => "空白证单流水号只能由字母和数字组成。",
        _ => null,
    };
}
