using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Http;

/// <summary>Speaks the binding of <see cref="HttpBinding"/>; believes no answer that is not signed for the request it sent.</summary>
public sealed class CustomsHttpClient(HttpClient http, PartnerIdentity identity, TimeProvider clock)
{
    /// <summary>Sends one message; never throws for what the network or the partner does.</summary>
    public async Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);

        var envelope = new Envelope
        {
            KeyId = "-",
            Sender = identity.Self,
            Receiver = identity.Partner,
            MessageId = message.MessageId,
            Subject = message.Subject,
            Sequence = message.Sequence,
            Previous = message.Previous,
            Round = message.Round,
            Time = clock.GetUtcNow().UtcDateTime,
            BodySha256 = EnvelopeSignature.Digest(message.Body.Span),
        };
        try
        {
            var (status, body) = await CallAsync(HttpBinding.MessagesRoute, envelope, message.Body, cancellationToken).ConfigureAwait(false);
            var answer = MessageXml.Read<PostAnswerMessage>(body);
            return Judge(status, answer);
        }
        catch (CustomsCallException e)
        {
            return new PostOutcome(e.ChannelClosed ? PostVerdict.ChannelClosed : PostVerdict.TryAgain, e.Status, e.Message, []);
        }
        catch (ProtocolException e)
        {
            return new PostOutcome(PostVerdict.TryAgain, null, $"{e.Error}: {e.Message}", []);
        }
    }

    /// <summary>Asks a question and reads the answer of its kind.</summary>
    /// <exception cref="CustomsCallException">customs could not be asked</exception>
    /// <exception cref="ProtocolException">the answer is not believed</exception>
    public Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage
        => CallAsync<T>(HttpBinding.QueriesRoute, MessageKinds.RootOf(question), question, cancellationToken);

    /// <summary>Calls another route of a partner that speaks the same envelope.</summary>
    /// <exception cref="CustomsCallException">the partner could not be asked</exception>
    /// <exception cref="ProtocolException">the answer is not believed</exception>
    public Task<T> AskAsync<T>(string route, string subject, CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage
        => CallAsync<T>(route, subject, question, cancellationToken);

    /// <summary>The oldest messages of the mailbox that are not acknowledged; each body's digest has been checked.</summary>
    /// <exception cref="CustomsCallException">customs could not be asked</exception>
    /// <exception cref="ProtocolException">the batch is not believed</exception>
    public async Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken)
    {
        var batch = await CallAsync<MailboxBatchMessage>(
            HttpBinding.PullRoute, HttpBinding.MailboxSubject, new MailboxPullMessage { Most = most }, cancellationToken).ConfigureAwait(false);
        foreach (var item in batch.MailboxItem ?? [])
        {
            if (!string.Equals(item.BodySha256, EnvelopeSignature.Digest(item.Body), StringComparison.Ordinal))
            {
                throw new ProtocolException(ProtocolError.BadSignature, $"信箱报文 {item.MessageId} 与摘要不符。");
            }
        }

        return batch;
    }

    /// <summary>Tells customs that these are stored; may be repeated.</summary>
    /// <exception cref="CustomsCallException">customs could not be asked</exception>
    public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken)
        => messageIds.Count == 0
            ? Task.CompletedTask
            : CallAsync<PostAnswerMessage>(
                HttpBinding.AckRoute,
                HttpBinding.MailboxSubject,
                new MailboxAckMessage { Items = [.. messageIds.Select(id => new MailboxAckItem { MessageId = id })] },
                cancellationToken);

    private static PostOutcome Judge(int status, PostAnswerMessage answer)
    {
        var verdict = status switch
        {
            (int)HttpStatusCode.OK => PostVerdict.Taken,
            (int)HttpStatusCode.UnprocessableEntity => PostVerdict.Refused,
            _ => PostVerdict.TryAgain,
        };
        return new PostOutcome(verdict, status, answer.Note ?? "", ReceiptReasons.Read(answer.RepCode, answer.Note), answer.LastSequence);
    }

    private async Task<T> CallAsync<T>(string route, string subject, CustomsMessage message, CancellationToken cancellationToken)
        where T : CustomsMessage
    {
        var body = MessageXml.Write(message);
        var envelope = new Envelope
        {
            KeyId = "-",
            Sender = identity.Self,
            Receiver = identity.Partner,
            MessageId = Guid.CreateVersion7().ToString("N"),
            Subject = subject,
            Time = clock.GetUtcNow().UtcDateTime,
            BodySha256 = EnvelopeSignature.Digest(body),
        };
        var (status, answer) = await CallAsync(route, envelope, body, cancellationToken).ConfigureAwait(false);
        return status == (int)HttpStatusCode.OK
            ? MessageXml.Read<T>(answer)
            : throw new CustomsCallException($"{identity.PartnerTitleZh}应答 HTTP {status}。", status);
    }

    private async Task<(int Status, byte[] Body)> CallAsync(string route, Envelope unsigned, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var key = identity.Outgoing.Signing(unsigned.Time);
        var envelope = unsigned with { KeyId = key.Id };
        using var request = new HttpRequestMessage(HttpMethod.Post, route.TrimStart('/'));
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(HttpBinding.ContentType, "utf-8");
        foreach (var (name, value) in HttpBinding.ToHeaders(envelope, EnvelopeSignature.Sign(envelope, key)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        int status;
        byte[] answer;
        Func<string, string?> header;
        HttpResponseMessage? response = null;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            status = (int)response.StatusCode;
            answer = await ReadLimitedAsync(response.Content, cancellationToken).ConfigureAwait(false);
            var headers = response.Headers.ToDictionary(h => h.Key, h => h.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
            header = name => headers.GetValueOrDefault(name) is [var only] ? only : null;
        }
        // a connection that is reset while it opens can end in a bare SocketException
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new CustomsCallException($"无法连接{identity.PartnerTitleZh}：{e.Message}", inner: e);
        }
        finally
        {
            response?.Dispose();
        }

        if (status is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden)
        {
            throw new CustomsCallException($"{identity.PartnerTitleZh}拒绝本方密钥（HTTP {status}）。", status, channelClosed: true);
        }

        if (header(HttpBinding.Signature) is null)
        {
            throw new CustomsCallException(string.Create(CultureInfo.InvariantCulture, $"{identity.PartnerTitleZh}应答 HTTP {status}，没有签名。"), status);
        }

        var (signed, signature) = HttpBinding.ReadAnswer(header);
        EnvelopeSignature.Verify(signed, signature, answer, identity.Incoming, envelope, status, clock.GetUtcNow().UtcDateTime);
        return (status, answer);
    }

    private static async Task<byte[]> ReadLimitedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > MessageXml.MaxBytes)
            {
                throw new ProtocolException(ProtocolError.TooLarge, "应答过大。");
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
