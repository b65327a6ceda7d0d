using System.Globalization;
using System.Security.Cryptography;

namespace CooPortal.Operations.Push;

/// <summary>Codes that prove an address.</summary>
internal static class PushCode
{
    // without the letters and digits that are taken for each other
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Six digits, for five tries.</summary>
    public static string Digits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Ten characters: it alone finds its row, and nobody counts the tries of WeChat's users.</summary>
    public static string Word() => RandomNumberGenerator.GetString(Letters, 10);

    public static string Tidy(string? typed) => string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
