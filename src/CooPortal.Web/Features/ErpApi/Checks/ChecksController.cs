using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.ErpApi.Checks;

/// <summary>试导入: says what would become of the messages, and stores nothing.</summary>
public sealed class ChecksController(ErpDoor door, IServiceScopeFactory scopes, ILogger<ErpApiController> log) : ErpApiController(scopes, log)
{
    [HttpPost("")]
    public Task<IActionResult> Try() => door.AnswerAsync(HttpContext, keepId: false, (caller, body) => ImportAsync(caller, body, dryRun: true));
}
