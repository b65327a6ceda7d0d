using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.AgentApi.Jobs;

/// <summary>Print jobs as the agent works on them (security.md §6).</summary>
[SignedByAgent]
public sealed class JobsController(
    ClaimPrintJob claim, ReadPrintDocument read, BeginPrintJob begin, BeatPrintJob beat, ReportPrintJob report, PrintAgentOptions options) : AgentApiController
{
    [HttpPost(AgentRoutes.Claim)]
    public async Task<IActionResult> Claim(CancellationToken cancellationToken)
    {
        var request = await BodyAsync<ClaimRequest>(cancellationToken);
        if (!options.Admits(request.AgentVersion))
        {
            return AgentApiAttribute.Refusal(StatusCodes.Status409Conflict, RefusalCodes.TooOld, $"打印控件版本过低，请升级到 {options.MinimumVersion} 及以上版本。");
        }

        return await claim.ExecuteAsync(SignedByAgentAttribute.DeviceOf(HttpContext), cancellationToken) is { } job ? Protocol(job) : NoContent();
    }

    [HttpGet(AgentRoutes.DocumentTemplate)]
    public async Task<IActionResult> Document(Guid id, int attempt, CancellationToken cancellationToken) =>
        File(await read.ExecuteAsync(AttemptOf(id, attempt), cancellationToken), "application/pdf");

    [HttpPost(AgentRoutes.BeginTemplate)]
    public async Task<IActionResult> Begin(Guid id, CancellationToken cancellationToken)
    {
        var body = await BodyAsync<BeginRequest>(cancellationToken);
        await begin.ExecuteAsync(AttemptOf(id, body.Attempt), SignedByAgentAttribute.DeviceOf(HttpContext), body.DocumentSha256, cancellationToken);
        return NoContent();
    }

    [HttpPost(AgentRoutes.HeartbeatTemplate)]
    public async Task<IActionResult> Beat(Guid id, CancellationToken cancellationToken)
    {
        var body = await BodyAsync<Heartbeat>(cancellationToken);
        await beat.ExecuteAsync(AttemptOf(id, body.Attempt), body, cancellationToken);
        return NoContent();
    }

    [HttpPost(AgentRoutes.ReportTemplate)]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken)
    {
        var body = await BodyAsync<JobReport>(cancellationToken);
        await report.ExecuteAsync(AttemptOf(id, body.Attempt), SignedByAgentAttribute.DeviceOf(HttpContext), body, cancellationToken);
        return NoContent();
    }

    private AgentAttempt AttemptOf(Guid job, int attempt) => new()
    {
        DeviceId = SignedByAgentAttribute.DeviceOf(HttpContext).Id,
        JobId = job,
        Attempt = attempt,
        Token = Request.Headers[AgentHeaders.Token].ToString(),
    };
}
