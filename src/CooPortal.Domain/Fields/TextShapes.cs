using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Identifiers;

namespace CooPortal.Domain.Fields;

internal static class TextShapes
{
    /// <summary>What is wrong with a text of this shape; null when nothing is. Incomplete HS codes are drafts, not errors.</summary>
    public static string? Problem(TextShape shape, string text, string label) => shape switch
    {
        TextShape.SocialCreditCode => SocialCreditCode.Problem(text),
        TextShape.OrganisationCode => OrganisationCode.TryParse(text, out _) ? null : $"{label}“{text}”校验位不符，应为9位组织机构代码（统一社会信用代码第9至17位）",
        TextShape.IdNumber => IdNumber.Problem(text),
        TextShape.Email => IsEmail(text) ? null : $"{label}“{text}”不是有效的邮箱地址",
        TextShape.HsCode => HsProblem(text, label),
        TextShape.DeclarationNumbers => text.Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(number => number.Length != 18 || !number.AsSpan().ContainsOnlyDigits()) is { } wrong
            ? $"{label}“{wrong}”应为18位数字，多个报关单号用英文分号分隔"
            : null,
        TextShape.Any => null,
    };

    private static string? HsProblem(string text, string label) => text switch
    {
        _ when !text.AsSpan().ContainsOnlyDigits() => $"{label}“{text}”只能填写数字",
        { Length: > 10 } => $"{label}应为10位数字，现为{text.Length}位",
        { Length: >= 2 } when Dictionary.HsChapters.Find(text[..2]) is null => $"{label}“{text}”的第{text[..2]}章不存在，请核对前两位",
        _ => null,
    };

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace);
    }
}
