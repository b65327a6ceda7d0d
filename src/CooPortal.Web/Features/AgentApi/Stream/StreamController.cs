using CooPortal.Domain.Printing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.AgentApi.Stream;

/// <summary>
/// The one long connection of a paired agent. Each second it looks whether the pairing stands and a job waits, so that any web node
/// wakes any agent, and an ended pairing is cut within five seconds.
/// </summary>
[SignedByAgent]
public sealed class StreamController(
    AgentPresence presence, EndPairing endPairing, CooPortalDbContext db, PrintAgentOptions options, AgentPackages packages, IHostApplicationLifetime lifetime) : AgentApiController
{
    [HttpGet(AgentRoutes.Stream)]
    public async Task<IActionResult> Open(int port, string version, CancellationToken cancellationToken)
    {
        if (port is < 1 or > 65535 || version is not { Length: > 0 and <= 20 })
        {
            return AgentApiAttribute.Refusal(StatusCodes.Status400BadRequest, RefusalCodes.Malformed, "报文格式不正确。");
        }

        var device = SignedByAgentAttribute.DeviceOf(HttpContext);
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Response.ContentType = StreamEvent.ContentType;
        var streamId = Guid.CreateVersion7();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await presence.OpenedAsync(device.Id, streamId, port, version, end.Token);
            await TellAsync(device, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The agent hung up, or the portal stops.
        }
        finally
        {
            await presence.GoneAsync(device.Id, streamId, CancellationToken.None);
        }

        return new EmptyResult();
    }

    /// <summary>Only the agent itself can tell that it is awake: the connection of a sleeping computer stands for minutes.</summary>
    [HttpPost(AgentRoutes.Here)]
    public async Task<IActionResult> Here(CancellationToken cancellationToken)
    {
        await presence.SeenAsync(SignedByAgentAttribute.DeviceOf(HttpContext).Id, cancellationToken);
        return NoContent();
    }

    [HttpPost(AgentRoutes.Unpair)]
    public async Task<IActionResult> Unpair(CancellationToken cancellationToken)
    {
        var device = SignedByAgentAttribute.DeviceOf(HttpContext);
        await endPairing.ExecuteAsync(device.Id, AgentActor.Of(device), cancellationToken);
        return NoContent();
    }

    private async Task TellAsync(PrintAgentDevice device, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.Where(row => row.Id == device.EnterpriseId).Select(row => row.NameZh).SingleAsync(cancellationToken);
        await SayAsync(new StreamEvent { Kind = StreamEventKind.Hello, MinimumVersion = options.MinimumVersion, NewestVersion = packages.Newest?.ToString(), Enterprise = enterprise }, cancellationToken);
        for (var second = 1; ; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            if (await presence.IsRevokedAsync(device.Id, cancellationToken))
            {
                await SayAsync(new StreamEvent { Kind = StreamEventKind.Unpaired }, cancellationToken);
                return;
            }

            if (await presence.HasWorkAsync(device.Id, cancellationToken))
            {
                await SayAsync(new StreamEvent { Kind = StreamEventKind.Wake }, cancellationToken);
            }

            if (second % StreamEvent.PingSeconds == 0)
            {
                await SayAsync(new StreamEvent { Kind = StreamEventKind.Ping }, cancellationToken);
            }
        }
    }

    private async Task SayAsync(StreamEvent said, CancellationToken cancellationToken)
    {
        await Response.WriteAsync(said.ToText(), cancellationToken);
        await Response.Body.FlushAsync(cancellationToken);
    }
}
