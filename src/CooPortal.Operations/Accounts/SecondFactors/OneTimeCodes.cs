using OtpNet;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>Codes as authenticator apps make them: six digits, 30 seconds, SHA-1.</summary>
public static class OneTimeCodes
{
    public const int SecretBytes = 20;

    private const string Issuer = "CooPortal";
    private const int GroupLength = 4;

    // a clock that is half a minute off still opens
    private static readonly VerificationWindow oneStepEachWay = new(previous: 1, future: 1);

    /// <summary>The time step whose code it is; null when it is none.</summary>
    public static long? StepOf(byte[] secret, string typed, DateTime now) =>
        new Totp(secret).VerifyTotp(now, string.Concat(typed.Where(char.IsAsciiDigit)), out var step, oneStepEachWay) ? step : null;

    /// <summary>What an app scans.</summary>
    public static string UriOf(byte[] secret, string userName) => new OtpUri(OtpType.Totp, secret, userName, Issuer).ToString();

    /// <summary>What is typed into an app that cannot scan, in groups of four.</summary>
    public static string TextOf(byte[] secret) => string.Join(' ', Base32Encoding.ToString(secret).TrimEnd('=').Chunk(GroupLength).Select(group => new string(group)));
}
