using System.Text;
using System.Text.Json;
using CooPortal.PrintProtocol;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.AgentApi;

/// <summary>Reads and writes the records of the agent's protocol.</summary>
[AgentApi]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Agent)]
[RequestSizeLimit(AgentApiAttribute.LongestBody)]
public abstract class AgentApiController : Controller
{
    /// <summary>A record of the protocol as the answer.</summary>
    protected static ContentResult Protocol<T>(T record) => new()
    {
        Content = JsonSerializer.Serialize(record, ProtocolJson.Options),
        ContentType = "application/json; charset=utf-8",
        StatusCode = StatusCodes.Status200OK,
    };

    /// <summary>The record in the body; a malformed one is refused by <see cref="AgentApiAttribute"/>.</summary>
    protected async Task<T> BodyAsync<T>(CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Request.Body, Encoding.UTF8, leaveOpen: true);
        return JsonSerializer.Deserialize<T>(await reader.ReadToEndAsync(cancellationToken), ProtocolJson.Options)
            ?? throw new JsonException("The body is empty.");
    }
}
