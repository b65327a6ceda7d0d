using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.ErpApi.Messages;

/// <summary>Imports what the ERP sends.</summary>
public sealed class MessagesController(ErpDoor door, IServiceScopeFactory scopes, ILogger<ErpApiController> log) : ErpApiController(scopes, log)
{
    [HttpPost("")]
    public Task<IActionResult> Take() => door.AnswerAsync(HttpContext, keepId: true, (caller, body) => ImportAsync(caller, body, dryRun: false));
}
