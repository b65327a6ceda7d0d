using CooPortal.Domain.Printing;
using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Features.AgentApi;

/// <summary>Lets in only what a paired agent's key has signed: key, time within two minutes, method, path and body (security.md §2).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedByAgentAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the scope is set.</summary>
    public int Order => 100;

    /// <summary>The device that signed the request.</summary>
    public static PrintAgentDevice DeviceOf(HttpContext context) => (PrintAgentDevice)context.Items[typeof(SignedByAgentAttribute)]!;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        http.Response.Headers[AgentHeaders.ServerTime] = ProtocolTime.Text(now);
        var request = http.Request;
        var keyId = request.Headers[AgentHeaders.Key].ToString();
        var time = request.Headers[AgentHeaders.Time].ToString();
        var device = keyId.Length == 64
            ? await http.RequestServices.GetRequiredService<FindAgentDevice>().ExecuteAsync(keyId, http.RequestAborted)
            : null;
        if (device is null)
        {
            context.Result = Refuse(RefusalCodes.UnknownKey, "该打印控件尚未配对。");
            return;
        }

        var target = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        var lines = RequestSignature.Lines(keyId, time, request.Method, target, await BodyAsync(request));
        if (!RequestSignature.Verify(device.PublicKey, lines, request.Headers[AgentHeaders.Signature]))
        {
            context.Result = Refuse(RefusalCodes.BadSignature, "签名不正确。");
        }
        else if (!ProtocolTime.TryRead(time, out var sent) || (now - sent).Duration() > RequestSignature.ClockTolerance)
        {
            context.Result = Refuse(RefusalCodes.Clock, "计算机时间与门户相差超过两分钟。");
        }
        else if (device.IsRevoked)
        {
            context.Result = Refuse(RefusalCodes.Unpaired, "配对已解除。");
        }
        else if (await http.RequestServices.GetRequiredService<FindAgentDevice>().IsSuspendedAsync(device, http.RequestAborted))
        {
            context.Result = Refuse(RefusalCodes.Suspended, "企业已被平台停用。");
        }

        http.Items[typeof(SignedByAgentAttribute)] = device;
    }

    private static Microsoft.AspNetCore.Mvc.ContentResult Refuse(string code, string message) =>
        AgentApiAttribute.Refusal(StatusCodes.Status401Unauthorized, code, message);

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        request.EnableBuffering(AgentApiAttribute.LongestBody, AgentApiAttribute.LongestBody);
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return copy.ToArray();
    }
}
