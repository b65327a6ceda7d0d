using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.CustomsProtocol.Envelopes;

/// <summary>
/// HMAC-SHA256 over fixed lines, each ended by LF. Requests and answers begin with different words, so neither passes for the other.
/// </summary>
public static class EnvelopeSignature
{
    /// <summary>How far the clocks of two partners may be apart.</summary>
    public static readonly TimeSpan TimeWindow = TimeSpan.FromMinutes(5);

    private const int MaxValueLength = 200;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Sign(Envelope envelope, MessageKey key)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(key);

        return Convert.ToHexStringLower(Mac(Lines(envelope), key));
    }

    public static string Sign(AnswerEnvelope envelope, MessageKey key)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(key);

        return Convert.ToHexStringLower(Mac(Lines(envelope), key));
    }

    /// <summary>Believes nothing of the envelope before the signature fits; nothing of the body has been read by then.</summary>
    public static void Verify(Envelope envelope, string signature, ReadOnlySpan<byte> body, KeyRing keys, string sender, string receiver, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(envelope);

        CheckSignature(Lines(envelope), envelope.KeyId, signature, keys, utcNow);
        CheckPartners(envelope.Sender, envelope.Receiver, sender, receiver);
        CheckBody(envelope.BodySha256, body);
        CheckTime(envelope.Time, utcNow);
        if (envelope.Version != Envelope.CurrentVersion)
        {
            throw new ProtocolException(ProtocolError.BadEnvelope, $"信封版本 {envelope.Version} 不受支持。");
        }
    }

    /// <summary>Checks an answer against the request that was sent.</summary>
    public static void Verify(AnswerEnvelope answer, string signature, ReadOnlySpan<byte> body, KeyRing keys, Envelope request, int status, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(request);

        CheckSignature(Lines(answer), answer.KeyId, signature, keys, utcNow);
        CheckPartners(answer.Sender, answer.Receiver, request.Receiver, request.Sender);
        if (!string.Equals(answer.RequestId, request.MessageId, StringComparison.Ordinal) || answer.Status != status)
        {
            throw new ProtocolException(ProtocolError.WrongAnswer, "应答不属于本次请求。");
        }

        CheckBody(answer.BodySha256, body);
        CheckTime(answer.Time, utcNow);
    }

    public static string Digest(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static string Format(DateTime utc) => utc.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTime ParseTime(string text)
        => DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var utc)
            ? utc
            : throw new ProtocolException(ProtocolError.BadEnvelope, "信封时间的格式不对。");

    private static string Lines(Envelope e) => Join(
        "coo-message",
        ("version", e.Version),
        ("key", e.KeyId),
        ("sender", e.Sender),
        ("receiver", e.Receiver),
        ("id", e.MessageId),
        ("subject", e.Subject),
        ("sequence", e.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("previous", e.Previous.ToString(CultureInfo.InvariantCulture)),
        ("round", e.Round.ToString(CultureInfo.InvariantCulture)),
        ("time", Format(e.Time)),
        ("sha256", e.BodySha256));

    private static string Lines(AnswerEnvelope e) => Join(
        "coo-answer",
        ("version", e.Version),
        ("key", e.KeyId),
        ("sender", e.Sender),
        ("receiver", e.Receiver),
        ("request", e.RequestId),
        ("status", e.Status.ToString(CultureInfo.InvariantCulture)),
        ("time", Format(e.Time)),
        ("sha256", e.BodySha256));

    private static string Join(string head, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder(head).Append('\n');
        foreach (var (name, value) in values)
        {
            // visible ASCII only: no value can end its line or pretend to be the next one
            if (value.Length is 0 or > MaxValueLength || value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            {
                throw new ProtocolException(ProtocolError.BadEnvelope, $"信封的 {name} 不合格。");
            }

            text.Append(name).Append('=').Append(value).Append('\n');
        }

        return text.ToString();
    }

    private static byte[] Mac(string lines, MessageKey key) => HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(lines));

    private static void CheckSignature(string lines, string keyId, string signature, KeyRing keys, DateTime utcNow)
    {
        var expected = Mac(lines, keys.Verifying(keyId, utcNow));
        var given = new byte[expected.Length];
        var whole = signature.Length == expected.Length * 2
            && Convert.FromHexString(signature, given, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == given.Length;
        if (!CryptographicOperations.FixedTimeEquals(expected, given) || !whole)
        {
            throw new ProtocolException(ProtocolError.BadSignature, "报文签名不符。");
        }
    }

    private static void CheckPartners(string sender, string receiver, string expectedSender, string expectedReceiver)
    {
        if (!string.Equals(sender, expectedSender, StringComparison.Ordinal) || !string.Equals(receiver, expectedReceiver, StringComparison.Ordinal))
        {
            throw new ProtocolException(ProtocolError.WrongPartner, "报文不是发给本方的。");
        }
    }

    private static void CheckBody(string digest, ReadOnlySpan<byte> body)
    {
        if (!string.Equals(digest, Digest(body), StringComparison.Ordinal))
        {
            throw new ProtocolException(ProtocolError.BadSignature, "报文内容与摘要不符。");
        }
    }

    private static void CheckTime(DateTime time, DateTime utcNow)
    {
        if ((utcNow - time).Duration() > TimeWindow)
        {
            throw new ProtocolException(ProtocolError.OutsideTimeWindow, $"报文时间与本方时钟相差超过 {TimeWindow.TotalMinutes} 分钟。");
        }
    }
}
