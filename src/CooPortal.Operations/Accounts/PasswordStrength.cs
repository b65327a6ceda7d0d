using Zxcvbn.Matcher;
using Estimator = Zxcvbn.Zxcvbn;

namespace CooPortal.Operations.Accounts;

/// <summary>How soon a password would be guessed by somebody with lists of broken passwords, names and words, and with the owner's own words.</summary>
internal static class PasswordStrength
{
    private const int LowestScore = 3;
    private const int FewestCharacters = 5;

    // the estimate grows with the square of the length and more
    private const int LookedAt = 64;

    private const string Advice = "请换一个，例如用几个互不相干的词，中间加数字和符号。";

    private static readonly string[] portalWords = ["cooportal", "coo", "haiguan", "customs", "yuanchandi", "danyichuangkou", "singlewindow"];

    // reading the lists takes half a second, so the first password pays and no start of the portal does
    private static readonly Lazy<Estimator> estimator = new(() => new Estimator());

    /// <summary>Why it is too weak, in the user's language; null when it is strong enough.</summary>
    public static string? Problem(string password, IEnumerable<string> ownWords)
    {
        if (password.Distinct().Count() < FewestCharacters)
        {
            return $"密码只用了几个不同的字符，容易被猜中。{Advice}";
        }

        var looked = password.Length > LookedAt ? password[..LookedAt] : password;
        var words = ownWords.Concat(portalWords).Select(word => word.ToLowerInvariant()).Distinct();
        var estimate = estimator.Value.EvaluatePassword(looked, words);
        if (estimate.Score >= LowestScore)
        {
            return null;
        }

        return estimate.MatchSequence.OfType<DictionaryMatch>().Any(match => match.DictionaryName == "passwords")
            ? $"密码由已泄露的常用密码拼成，容易被猜中。{Advice}"
            : $"密码容易被猜中（常见的词、日期、键盘上相邻或重复的字符）。{Advice}";
    }
}
