using CooPortal.Domain.Text;

namespace CooPortal.Domain.Supplements;

/// <summary>报关单号 as people type them: 18 digits each, several with an English semicolon between them (manual chapter 9).</summary>
public static class DeclarationNumbers
{
    public const int Digits = 18;

    /// <summary>Most numbers of one supplement.</summary>
    public const int Most = 50;

    private const char Separator = ';';

    /// <summary>The numbers, or what is wrong with the first that is none. A Chinese semicolon, full-width digits and line breaks are read as what they stand for.</summary>
    public static (IReadOnlyList<string> Numbers, string? Problem) Read(string? text)
    {
        var numbers = TextWidth.ToHalf(text ?? "").Replace('\n', Separator).Replace('\r', Separator)
            .Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (numbers, Problem(numbers));
    }

    public static string Join(IEnumerable<string> numbers) => string.Join(Separator, numbers);

    /// <summary>The numbers of a stored text.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Problem(string[] numbers)
    {
        if (numbers.Length == 0)
        {
            return "货物已经实际出口的，请填写报关单号";
        }

        if (numbers.Length > Most)
        {
            return $"一次最多补录{Most}个报关单号，现为{numbers.Length}个，请分次补录";
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            if (Problem(numbers[i]) is { } problem)
            {
                return $"第{i + 1}个报关单号“{numbers[i]}”{problem}";
            }
        }

        return numbers.GroupBy(number => number).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"报关单号“{twice.Key}”重复，请只填写一次" : null;
    }

    private static string? Problem(string number) => number switch
    {
        _ when number.AsSpan().IndexOfAny(",、/ |") >= 0 => "不是一个报关单号，多个报关单号之间请用英文分号“;”分隔",
        _ when !number.All(char.IsAsciiDigit) => "含有数字以外的字符，报关单号为18位数字",
        _ when number.Length != Digits => $"应为{Digits}位数字，现为{number.Length}位",
        _ => null,
    };
}
