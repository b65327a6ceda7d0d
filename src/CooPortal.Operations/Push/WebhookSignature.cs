using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Operations.Push;

/// <summary>Signature of a webhook call as <c>standardwebhooks</c> describes it: HMAC-SHA256 over id, time and body, parted by dots.</summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>What stands before the base64 of a secret when it is shown.</summary>
    public const string SecretPrefix = "whsec_";

    /// <summary>Value of the header: one signature per secret, parted by spaces.</summary>
    public static string Of(IEnumerable<byte[]> secrets, string id, DateTimeOffset time, ReadOnlySpan<byte> body)
    {
        var signed = new List<byte>(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{time.ToUnixTimeSeconds()}.")));
        signed.AddRange(body);
        var bytes = signed.ToArray();
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, bytes))}"));
    }

    /// <summary>A secret as it is shown once.</summary>
    public static string Show(byte[] secret) => SecretPrefix + Convert.ToBase64String(secret);
}
