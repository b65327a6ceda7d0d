using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.ErpApi;

/// <summary>Opens a signed request and signs the answer, over the id of the request and the status.</summary>
public sealed class ErpDoor(OpenErpRequest open, DataScope scope, TimeProvider clock, ILogger<ErpDoor> log)
{
    /// <param name="context">The request.</param>
    /// <param name="keepId">The request carries messages: its id must not come again with another body.</param>
    /// <param name="handle">Answers a request that was let in.</param>
    public async Task<IActionResult> AnswerAsync(HttpContext context, bool keepId, Func<ErpCaller, byte[], Task<CustomsMessage>> handle)
    {
        if (await LimitedBody.ReadAsync(context.Request, MessageXml.MaxBytes) is not { } body)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, $"请求超过 {MessageXml.MaxBytes / 1024 / 1024} MB。");
        }

        Envelope envelope;
        ErpCaller caller;
        try
        {
            (envelope, var signature) = HttpBinding.ReadRequest(name => context.Request.Headers[name] is [var only] ? only : null);
            caller = await open.ExecuteAsync(envelope, signature, body, context.RequestAborted);
        }
        catch (ProtocolException refused)
        {
            log.LogWarning("ERP request from {Address} refused: {Error}.", context.Connection.RemoteIpAddress, refused.Error);
            return Refused(refused.Error == ProtocolError.BadEnvelope ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized, refused.Message);
        }

        scope.UseEnterprise(caller.Actor.EnterpriseId);
        var (status, answer) = await HandleAsync(envelope, caller, body, keepId, handle, context.RequestAborted);
        return Signed(context.Response, envelope, caller, status, MessageXml.Write(answer));
    }

    private async Task<(int Status, CustomsMessage Answer)> HandleAsync(
        Envelope envelope, ErpCaller caller, byte[] body, bool keepId, Func<ErpCaller, byte[], Task<CustomsMessage>> handle, CancellationToken cancellationToken)
    {
        try
        {
            if (keepId && !await open.KeepAsync(envelope, caller, cancellationToken))
            {
                return (StatusCodes.Status422UnprocessableEntity, new ErpAnswerMessage { Note = "这个请求编号已用于另一份内容，请换一个编号。" });
            }

            return (StatusCodes.Status200OK, await handle(caller, body));
        }
        catch (ProtocolException broken)
        {
            return (StatusCodes.Status422UnprocessableEntity, new ErpAnswerMessage { Note = broken.Message });
        }
    }

    /// <summary>Without a signature: it proves nothing, and helps only whoever sets the interface up.</summary>
    private static ContentResult Refused(int status, string reason) => new() { StatusCode = status, ContentType = "text/plain; charset=utf-8", Content = reason };

    private FileContentResult Signed(HttpResponse response, Envelope request, ErpCaller caller, int status, byte[] body)
    {
        var answer = new AnswerEnvelope
        {
            KeyId = caller.Answers.Id,
            Sender = ErpBinding.Portal,
            Receiver = caller.SocialCreditCode,
            RequestId = request.MessageId,
            Status = status,
            Time = clock.GetUtcNow().UtcDateTime,
            BodySha256 = EnvelopeSignature.Digest(body),
        };
        foreach (var (name, value) in HttpBinding.ToHeaders(answer, EnvelopeSignature.Sign(answer, caller.Answers)))
        {
            response.Headers[name] = value;
        }

        response.StatusCode = status;
        return new FileContentResult(body, HttpBinding.ContentType);
    }
}
