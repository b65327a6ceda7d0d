using System.Globalization;
using CooPortal.CustomsProtocol.Envelopes;

namespace CooPortal.CustomsProtocol.Http;

/// <summary>
/// How messages travel over HTTP. This page is the whole binding; portal, simulator and ERP client use the same code.
/// <para>
/// Routes, all POST, body = XML of one message (<c>application/xml</c>, UTF-8, at most 8 MB), envelope and signature in headers:
/// <list type="bullet">
/// <item><c>/messages</c>: a message of a subject, in sequence. Answer: <c>PostAnswer</c>. 200 taken (the same again for the same id and
/// body); 409 the subject's previous sequence is not the last one the receiver knows: send again later; 422 refused for good, with
/// reasons (also the same id with another body); 400 no envelope; 401 key, signature or time; 413 too large; 429 and 5xx: again later.</item>
/// <item><c>/queries</c>: a question without order (sequence 0). Answer: the message of its kind.</item>
/// <item><c>/mailbox/pull</c>: <c>MailboxPull</c>. Answer: <c>MailboxBatch</c> with the oldest messages that are not acknowledged.</item>
/// <item><c>/mailbox/ack</c>: <c>MailboxAck</c>, once they are stored. Answer: <c>PostAnswer</c>; may be repeated.</item>
/// </list>
/// </para>
/// <para>
/// Every answer to a request whose signature was right is signed, over the id of the request and the status. 400, 401 and whatever
/// comes from something in between is not, and is believed only as "not delivered".
/// </para>
/// </summary>
public static class HttpBinding
{
    public const string MessagesRoute = "/messages";
    public const string QueriesRoute = "/queries";
    public const string PullRoute = "/mailbox/pull";
    public const string AckRoute = "/mailbox/ack";

    public const string ContentType = "application/xml";

    /// <summary>Subject of mailbox calls.</summary>
    public const string MailboxSubject = "mailbox";

    private const string Version = "X-Coo-Version";
    public const string Key = "X-Coo-Key";
    private const string Sender = "X-Coo-Sender";
    private const string Receiver = "X-Coo-Receiver";
    private const string MessageId = "X-Coo-Message-Id";
    private const string Subject = "X-Coo-Subject";
    private const string Sequence = "X-Coo-Sequence";
    private const string Previous = "X-Coo-Previous";
    private const string Round = "X-Coo-Round";
    private const string RequestId = "X-Coo-Request-Id";
    private const string Status = "X-Coo-Status";
    private const string Time = "X-Coo-Time";
    private const string Digest = "X-Coo-Sha256";
    public const string Signature = "X-Coo-Signature";

    /// <summary>Headers of a request.</summary>
    public static IReadOnlyDictionary<string, string> ToHeaders(Envelope envelope, string signature)
    {
        ArgumentNullException.ThrowIfNull(envelope);

        return new Dictionary<string, string>
        {
            [Version] = envelope.Version,
            [Key] = envelope.KeyId,
            [Sender] = envelope.Sender,
            [Receiver] = envelope.Receiver,
            [MessageId] = envelope.MessageId,
            [Subject] = envelope.Subject,
            [Sequence] = Number(envelope.Sequence),
            [Previous] = Number(envelope.Previous),
            [Round] = Number(envelope.Round),
            [Time] = EnvelopeSignature.Format(envelope.Time),
            [Digest] = envelope.BodySha256,
            [Signature] = signature,
        };
    }

    /// <summary>Headers of an answer.</summary>
    public static IReadOnlyDictionary<string, string> ToHeaders(AnswerEnvelope envelope, string signature)
    {
        ArgumentNullException.ThrowIfNull(envelope);

        return new Dictionary<string, string>
        {
            [Version] = envelope.Version,
            [Key] = envelope.KeyId,
            [Sender] = envelope.Sender,
            [Receiver] = envelope.Receiver,
            [RequestId] = envelope.RequestId,
            [Status] = Number(envelope.Status),
            [Time] = EnvelopeSignature.Format(envelope.Time),
            [Digest] = envelope.BodySha256,
            [Signature] = signature,
        };
    }

    /// <summary>Reads a request's envelope; <paramref name="header"/> returns null for a header that is not there exactly once.</summary>
    public static (Envelope Envelope, string Signature) ReadRequest(Func<string, string?> header)
    {
        var envelope = new Envelope
        {
            Version = Need(header, Version),
            KeyId = Need(header, Key),
            Sender = Need(header, Sender),
            Receiver = Need(header, Receiver),
            MessageId = Need(header, MessageId),
            Subject = Need(header, Subject),
            Sequence = Number(header, Sequence),
            Previous = Number(header, Previous),
            Round = Number(header, Round),
            Time = EnvelopeSignature.ParseTime(Need(header, Time)),
            BodySha256 = Need(header, Digest),
        };
        return (envelope, Need(header, Signature));
    }

    /// <summary>Reads an answer's envelope.</summary>
    public static (AnswerEnvelope Envelope, string Signature) ReadAnswer(Func<string, string?> header)
    {
        var envelope = new AnswerEnvelope
        {
            Version = Need(header, Version),
            KeyId = Need(header, Key),
            Sender = Need(header, Sender),
            Receiver = Need(header, Receiver),
            RequestId = Need(header, RequestId),
            Status = Number(header, Status),
            Time = EnvelopeSignature.ParseTime(Need(header, Time)),
            BodySha256 = Need(header, Digest),
        };
        return (envelope, Need(header, Signature));
    }

    private static string Need(Func<string, string?> header, string name)
        => header(name) is { Length: > 0 } value ? value : throw new ProtocolException(ProtocolError.BadEnvelope, $"缺少信封项 {name}。");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(Func<string, string?> header, string name)
        => int.TryParse(Need(header, name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && Number(value) == header(name)
            ? value
            : throw new ProtocolException(ProtocolError.BadEnvelope, $"信封项 {name} 应为整数。");
}
