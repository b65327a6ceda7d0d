using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Portal;

/// <summary>The connection to portals: no redirects, no cookies, replies of bounded size, failures told apart by meaning.</summary>
public sealed class PortalHttp : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestDocument,
    };

    private const int LongestDocument = 64 * 1024 * 1024;

    /// <summary>Sends and buffers the reply; anything but success throws.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, TimeSpan atMost, CancellationToken cancellation, bool bufferReply = true)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(atMost);
        try
        {
            var how = bufferReply ? HttpCompletionOption.ResponseContentRead : HttpCompletionOption.ResponseHeadersRead;
            var response = await http.SendAsync(request, how, limit.Token);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw await RefusalAsync(response, limit.Token);
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or SocketException or IOException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new PortalUnreachableException("The portal gave no answer.", problem);
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<Exception> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = response.StatusCode;
        if (status >= HttpStatusCode.InternalServerError || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status < 400)
        {
            return new PortalUnreachableException($"The portal answered {(int)status}.") { RetryAfter = response.Headers.RetryAfter?.Delta };
        }

        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            if (JsonSerializer.Deserialize<Refusal>(body, ProtocolJson.Options) is { } refusal)
            {
                var problem = new PortalRefusedException(status, refusal.Code, refusal.Message);
                problem.Data[AgentHeaders.ServerTime] = response.Headers.TryGetValues(AgentHeaders.ServerTime, out var times) ? times.First() : null;
                return problem;
            }
        }
        catch (JsonException)
        {
            // An answer of some proxy: the status alone decides.
        }

        return new PortalRefusedException(status, "", $"门户拒绝了请求（HTTP {(int)status}）。");
    }
}
