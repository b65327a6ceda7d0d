namespace CooPortal.Operations.Accounts;

/// <summary>What a password must be.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;

    public const int Longest = 128;

    private const int FewestKinds = 3;

    /// <summary>What is wrong, in the user's language; null when it is good enough.</summary>
    public static string? Problem(string? password, string? userName)
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

        return userName is { Length: > 2 } && typed.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "密码不能包含用户名" : null;
    }
}
