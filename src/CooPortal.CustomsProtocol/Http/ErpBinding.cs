using System.Security.Cryptography;
using System.Text;
using CooPortal.CustomsProtocol.Envelopes;

namespace CooPortal.CustomsProtocol.Http;

/// <summary>
/// How an enterprise's ERP, or <c>CooPortal.ErpClient</c> for it, talks to the portal: the envelope of <see cref="HttpBinding"/>, POST to
/// <c>{portal}/erp-api</c> and these routes. Sender is the enterprise's social credit code, receiver <see cref="Portal"/>, sequence, previous
/// and round are 0. Every message is judged by its content, so that a request may be repeated whole.
/// </summary>
public static class ErpBinding
{
    /// <summary>First part of the portal's addresses, relative to its origin.</summary>
    public const string Prefix = "erp-api";

    /// <summary>One <c>Certificate</c> or <c>File</c>, or an <c>ErpBatch</c> of them; answer <c>ErpAnswer</c>.</summary>
    public const string MessagesRoute = "/messages";

    /// <summary>The same without storing anything.</summary>
    public const string ChecksRoute = "/checks";

    /// <summary><c>MailboxPull</c>; answer <c>MailboxBatch</c> with receipts that are not acknowledged.</summary>
    public const string PullRoute = "/pull";

    /// <summary><c>MailboxAck</c>; answer <c>PostAnswer</c>.</summary>
    public const string AckRoute = "/ack";

    /// <summary>The portal's name in envelopes.</summary>
    public const string Portal = "coo-portal";

    /// <summary>Header that names the key, for counting requests.</summary>
    public const string KeyHeader = HttpBinding.Key;

    /// <summary>Subject of requests that carry messages.</summary>
    public const string ErpSubject = "erp";

    /// <summary>
    /// The key of one direction: HMAC-SHA256 of the words <c>coo-erp/1 request</c> or <c>coo-erp/1 answer</c> under the secret that the
    /// administrator copied, so that what one side signs never passes for the other's.
    /// </summary>
    public static MessageKey Requests(string keyId, ReadOnlySpan<byte> secret, DateTime notAfter) => Derive(keyId, secret, "coo-erp/1 request", notAfter);

    /// <summary>See <see cref="Requests"/>.</summary>
    public static MessageKey Answers(string keyId, ReadOnlySpan<byte> secret, DateTime notAfter) => Derive(keyId, secret, "coo-erp/1 answer", notAfter);

    private static MessageKey Derive(string keyId, ReadOnlySpan<byte> secret, string direction, DateTime notAfter) => new()
    {
        Id = keyId,
        Secret = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(direction)),
        NotAfter = notAfter,
    };
}
