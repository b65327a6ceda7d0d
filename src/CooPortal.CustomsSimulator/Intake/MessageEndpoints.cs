using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Intake;

/// <summary>The routes of <see cref="HttpBinding"/>.</summary>
public static class MessageEndpoints
{
    public static void MapMessages(this WebApplication app)
    {
        app.MapPost(HttpBinding.MessagesRoute, (HttpContext context, MessageIntake intake) => AnswerAsync(
            context, (envelope, body) => intake.TakeAsync(envelope, body, context.RequestAborted)));
        app.MapPost(HttpBinding.QueriesRoute, (HttpContext context, SimulatorStore store, TimeProvider clock) => AnswerAsync(
            context, (_, body) => Task.FromResult(Ask(MessageXml.Read(body), store, clock))));
        app.MapPost(HttpBinding.PullRoute, (HttpContext context, Mailbox mailbox) => AnswerAsync(
            context, (_, body) => Task.FromResult((StatusCodes.Status200OK, MessageXml.Write(mailbox.Pull(MessageXml.Read<MailboxPullMessage>(body)))))));
        app.MapPost(HttpBinding.AckRoute, (HttpContext context, Mailbox mailbox) => AnswerAsync(context, async (_, body) =>
        {
            await mailbox.AcknowledgeAsync(MessageXml.Read<MailboxAckMessage>(body), context.RequestAborted);
            return (StatusCodes.Status200OK, MessageXml.Write(new PostAnswerMessage { Result = Outcome.Success }));
        }));
    }

    private static (int Status, byte[] Body) Ask(CustomsMessage question, SimulatorStore store, TimeProvider clock) => question switch
    {
        QualificationQueryMessage query => (StatusCodes.Status200OK, MessageXml.Write(new QualificationAnswerMessage
        {
            CiqRegNo = query.CiqRegNo,
            Enterprise = store.Read(session => session.Qualification(query.CiqRegNo)) is { } record ? MessageXml.Read<QualificationAnswerMessage>(record).Enterprise : null,
            RspGenTime = clock.GetUtcNow().UtcDateTime,
        })),
        InboundOriginQueryMessage query => (StatusCodes.Status200OK, MessageXml.Write(new InboundOriginAnswerMessage
        {
            CiqRegNo = query.CiqRegNo,
            InboundOriginList = [.. store.Read(session => session.InboundOrigins(query.CiqRegNo)).Select(row => row.Item).Where(item => Matches(item, query))],
            RspGenTime = clock.GetUtcNow().UtcDateTime,
        })),
        AgentQueryMessage query => (StatusCodes.Status200OK, MessageXml.Write(AgentRegister.Answer(query, store, clock.GetUtcNow().UtcDateTime))),
        CcpitProofQueryMessage query => (StatusCodes.Status200OK, MessageXml.Write(CcpitRegister.Answer(query, store, clock.GetUtcNow().UtcDateTime))),
        NetworkExchangeQueryMessage query => (StatusCodes.Status200OK, MessageXml.Write(ExchangeRegister.Answer(query, store, clock.GetUtcNow().UtcDateTime))),
        _ => throw new ProtocolException(ProtocolError.UnknownMessage, $"不回答 {MessageKinds.RootOf(question)}。"),
    };

    /// <summary>All keys must be right: whoever does not hold the proof learns nothing of it.</summary>
    private static bool Matches(InboundOrigin item, InboundOriginQueryMessage query) =>
        item.AgreementCode == query.AgreementCode
        && string.Equals(item.ProofNo, query.ProofNo, StringComparison.OrdinalIgnoreCase)
        && item.OriginCountry == query.OriginCountry
        && item.HSCode == query.HSCode;

    private static async Task AnswerAsync(HttpContext context, Func<Envelope, byte[], Task<(int Status, byte[] Body)>> handle)
    {
        var services = context.RequestServices;
        var faults = services.GetRequiredService<FaultDice>();
        var identity = services.GetRequiredService<PartnerIdentity>();
        var clock = services.GetRequiredService<TimeProvider>();
        if (await ReadBodyAsync(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        Envelope envelope;
        try
        {
            (envelope, var signature) = HttpBinding.ReadRequest(name => context.Request.Headers[name] is [var only] ? only : null);
            EnvelopeSignature.Verify(envelope, signature, body, identity.Incoming, identity.Partner, identity.Self, clock.GetUtcNow().UtcDateTime);
        }
        catch (ProtocolException e)
        {
            context.Response.StatusCode = e.Error == ProtocolError.BadEnvelope ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
            return;
        }

        var fault = faults.ForRequest();
        if (fault == RequestFault.Error)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        (int Status, byte[] Body) answer;
        try
        {
            answer = await handle(envelope, body);
        }
        catch (ProtocolException e)
        {
            answer = (StatusCodes.Status422UnprocessableEntity, MessageXml.Write(new PostAnswerMessage { Result = Outcome.Failure, Note = e.Message }));
        }

        if (fault == RequestFault.Drop)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, identity, envelope, answer, clock.GetUtcNow().UtcDateTime);
    }

    private static async Task WriteAsync(HttpContext context, PartnerIdentity identity, Envelope request, (int Status, byte[] Body) answer, DateTime now)
    {
        var key = identity.Outgoing.Signing(now);
        var envelope = new AnswerEnvelope
        {
            KeyId = key.Id,
            Sender = identity.Self,
            Receiver = identity.Partner,
            RequestId = request.MessageId,
            Status = answer.Status,
            Time = now,
            BodySha256 = EnvelopeSignature.Digest(answer.Body),
        };
        foreach (var (name, value) in HttpBinding.ToHeaders(envelope, EnvelopeSignature.Sign(envelope, key)))
        {
            context.Response.Headers[name] = value;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = HttpBinding.ContentType;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > MessageXml.MaxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
