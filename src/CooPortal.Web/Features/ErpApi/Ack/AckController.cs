using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Docking;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.ErpApi.Ack;

/// <summary>The ERP holds these receipts.</summary>
public sealed class AckController(ErpDoor door, ErpMailbox mailbox, IServiceScopeFactory scopes, ILogger<ErpApiController> log) : ErpApiController(scopes, log)
{
    [HttpPost("")]
    public Task<IActionResult> Acknowledge() => door.AnswerAsync(HttpContext, keepId: false, async (_, body) =>
    {
        await mailbox.TakeAsync(MessageXml.Read<MailboxAckMessage>(body).Items.Select(item => item.MessageId), HttpContext.RequestAborted);
        return new PostAnswerMessage { Result = Outcome.Success };
    });
}
