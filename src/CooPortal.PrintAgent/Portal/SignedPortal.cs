using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using CooPortal.PrintAgent.Pairings;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Portal;

/// <summary>The calls of a paired agent, each signed with the pairing's key. A wrong local clock is corrected by the portal's.</summary>
public sealed class SignedPortal : IDisposable
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(5);

    private readonly PortalHttp http;
    private readonly Pairing pairing;
    private readonly TimeProvider clock;
    private readonly ECDsa key = ECDsa.Create();
    private TimeSpan clockOffset;
    private DateTimeOffset quietUntil;

    public SignedPortal(PortalHttp http, Pairing pairing, TimeProvider clock)
    {
        this.http = http;
        this.pairing = pairing;
        this.clock = clock;
        key.ImportPkcs8PrivateKey(pairing.PrivateKey, out _);
    }

    /// <summary>Opens the stream; the caller reads it.</summary>
    public Task<HttpResponseMessage> OpenStreamAsync(int port, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, AgentRoutes.StreamOf(port, AgentHost.Version), null, null, cancellation, bufferReply: false);

    /// <summary>Asks for a job; null when there is none.</summary>
    public async Task<ClaimedJob?> ClaimAsync(CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Post, AgentRoutes.Claim, new ClaimRequest { AgentVersion = AgentHost.Version }, null, cancellation);
        return response.StatusCode == HttpStatusCode.NoContent
            ? null
            : JsonSerializer.Deserialize<ClaimedJob>(await response.Content.ReadAsByteArrayAsync(cancellation), ProtocolJson.Options);
    }

    /// <summary>The document of an attempt, into memory only.</summary>
    public async Task<byte[]> DocumentAsync(ClaimedJob job, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Get, AgentRoutes.Document(job.JobId, job.Attempt), null, job.Token, cancellation);
        return await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <summary>Asks whether the attempt may be printed now; a no is a <see cref="PortalRefusedException"/>.</summary>
    public Task BeginAsync(ClaimedJob job, CancellationToken cancellation) =>
        TellAsync(AgentRoutes.Begin(job.JobId), new BeginRequest { Attempt = job.Attempt, DocumentSha256 = job.DocumentSha256 }, job, cancellation);

    /// <summary>Says that the attempt goes on.</summary>
    public Task HeartbeatAsync(ClaimedJob job, Heartbeat heartbeat, CancellationToken cancellation) =>
        TellAsync(AgentRoutes.Heartbeat(job.JobId), heartbeat, job, cancellation);

    /// <summary>Tells what became of the attempt.</summary>
    public Task ReportAsync(ClaimedJob job, JobReport report, CancellationToken cancellation) =>
        TellAsync(AgentRoutes.Report(job.JobId), report, job, cancellation);

    /// <summary>Answers the portal's ping.</summary>
    public async Task HereAsync(CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, AgentRoutes.Here, new object(), null, cancellation)).Dispose();

    /// <summary>Ends the pairing from this side.</summary>
    public async Task UnpairAsync(CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, AgentRoutes.Unpair, new object(), null, cancellation)).Dispose();

    public void Dispose() => key.Dispose();

    private async Task TellAsync<T>(string target, T body, ClaimedJob job, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, target, body, job.Token, cancellation)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string target, object? body, string? token, CancellationToken cancellation, bool bufferReply = true)
    {
        var bytes = body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ProtocolJson.Options);
        await StayQuietAsync(cancellation);
        try
        {
            return await SendSignedAsync(method, target, bytes, token, bufferReply, cancellation);
        }
        catch (PortalUnreachableException busy) when (busy.RetryAfter is { } pause)
        {
            quietUntil = clock.GetUtcNow() + (pause < LongestQuiet ? pause : LongestQuiet);
            throw;
        }
        catch (PortalRefusedException refusal) when (refusal.Code == RefusalCodes.Clock
            && ProtocolTime.TryRead(refusal.Data[AgentHeaders.ServerTime] as string, out var serverTime))
        {
            clockOffset = serverTime - clock.GetUtcNow();
            return await SendSignedAsync(method, target, bytes, token, bufferReply, cancellation);
        }
    }

    /// <summary>A portal that named a time (Retry-After) is left alone until then, whoever calls.</summary>
    private async Task StayQuietAsync(CancellationToken cancellation)
    {
        while (quietUntil - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            // A clock that was set back must not silence the agent for longer than the portal asked.
            await Task.Delay(left < LongestQuiet ? left : LongestQuiet, clock, cancellation);
        }
    }

    private async Task<HttpResponseMessage> SendSignedAsync(
        HttpMethod method, string target, byte[] body, string? token, bool bufferReply, CancellationToken cancellation)
    {
        var time = ProtocolTime.Text(clock.GetUtcNow() + clockOffset);
        using var request = new HttpRequestMessage(method, pairing.Portal + target);
        request.Headers.Add(AgentHeaders.Key, pairing.KeyId);
        request.Headers.Add(AgentHeaders.Time, time);
        request.Headers.Add(AgentHeaders.Signature,
            RequestSignature.Sign(key, RequestSignature.Lines(pairing.KeyId, time, method.Method, target, body)));
        if (token is not null)
        {
            request.Headers.Add(AgentHeaders.Token, token);
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return await http.SendAsync(request, AtMost, cancellation, bufferReply);
    }
}
