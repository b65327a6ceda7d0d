using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Docking;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.ErpApi.Pull;

/// <summary>Receipts of certificates that came in through docking.</summary>
public sealed class PullController(ErpDoor door, ErpMailbox mailbox, IServiceScopeFactory scopes, ILogger<ErpApiController> log) : ErpApiController(scopes, log)
{
    [HttpPost("")]
    public Task<IActionResult> Pull() => door.AnswerAsync(
        HttpContext, keepId: false, async (_, body) => await mailbox.PullAsync(MessageXml.Read<MailboxPullMessage>(body).Most, HttpContext.RequestAborted));
}
