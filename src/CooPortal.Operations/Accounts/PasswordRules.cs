namespace CooPortal.Operations.Accounts;

/// <summary>What a password must be.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;

    public const int Longest = 128;

    private const int FewestKinds = 3;
    private const int ShortestOwnWord = 3;

    /// <summary>What is wrong, in the user's language; null when it is good enough.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="ownWords">Names and numbers of the account and its company, which others guess first.</param>
    public static string? Problem(string? password, params IReadOnlyList<string?> ownWords)
    {
        var typed = password ?? "";
        if (typed.Length is < Shortest or > Longest)
        {
            return $"密码须为 {Shortest} 至 {Longest} 位";
        }

        bool[] kinds = [typed.Any(char.IsAsciiLetterLower), typed.Any(char.IsAsciiLetterUpper), typed.Any(char.IsAsciiDigit), typed.Any(character => !char.IsAsciiLetterOrDigit(character))];
        if (kinds.Count(present => present) < FewestKinds)
        {
            return "密码须包含大写字母、小写字母、数字、符号中的至少三种";
        }

        var own = ownWords.OfType<string>().Select(word => word.Trim()).Where(word => word.Length > 0).ToList();
        return own.Exists(word => word.Length >= ShortestOwnWord && typed.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? "密码不能包含用户名、姓名、手机号、邮箱或本企业的名称、代码"
            : PasswordStrength.Problem(typed, own);
    }
}
