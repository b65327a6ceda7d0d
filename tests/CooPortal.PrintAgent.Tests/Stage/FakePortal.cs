using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CooPortal.PrintProtocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>A portal of the agent's protocol, in memory: checks every signature and keeps jobs by the table of security.md §6.</summary>
public sealed class FakePortal : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Channel> streams = new();

    private FakePortal()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        Map();
    }

    public string Origin { get; private set; } = "";

    public ConcurrentDictionary<string, CardChallenge> Challenges { get; } = new();

    public ConcurrentDictionary<string, CardAnswer> CardAnswers { get; } = new();

    public ConcurrentDictionary<string, PairingAnswer> PairingAnswers { get; } = new();

    /// <summary>Public keys by key id.</summary>
    public ConcurrentDictionary<string, byte[]> Keys { get; } = new();

    /// <summary>Keys whose agents answered a ping.</summary>
    public ConcurrentQueue<string> Answered { get; } = new();

    public ConcurrentDictionary<string, int> PortsReported { get; } = new();

    public Refusal? RefuseAnswers { get; set; }

    public bool Down { get; set; }

    /// <summary>What something between agent and portal answers to calls whose path ends so, with how often it did.</summary>
    public (string PathEnd, int Status, string? RetryAfter)? Between { get; set; }

    public ConcurrentQueue<(DateTime At, int Status)> BetweenAnswers { get; } = new();

    public TimeSpan ClockAhead { get; set; }

    public string MinimumVersion { get; set; } = "1.5.15";

    public string? NewestVersion { get; set; }

    public List<FakeJob> Jobs { get; } = [];

    public int OpenStreams => streams.Count;

    public static async Task<FakePortal> StartAsync()
    {
        var portal = new FakePortal();
        await portal.app.StartAsync();
        portal.Origin = portal.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return portal;
    }

    public CardChallenge Issue(CardPurpose purpose, byte[]? payload = null, byte[]? picture = null, TimeSpan? goodFor = null)
    {
        var now = DateTimeOffset.UtcNow;
        var challenge = new CardChallenge
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Purpose = purpose,
            Nonce = "bm9uY2U",
            ExpiresAt = now + (goodFor ?? TimeSpan.FromMinutes(3)),
            ServerTime = now,
            AskedFrom = "203.0.113.7",
            Browser = "Chrome",
            Enterprise = purpose == CardPurpose.Login ? null : "宁波示例进出口有限公司",
            Payload = payload,
            Picture = picture,
        };
        Challenges[challenge.Id] = challenge;
        return challenge;
    }

    public FakeJob Queue(FakeJob job)
    {
        lock (gate)
        {
            Jobs.Add(job);
        }

        WakeAll();
        return job;
    }

    public void PingAll()
    {
        foreach (var stream in streams.Values)
        {
            stream.Say(new StreamEvent { Kind = StreamEventKind.Ping });
        }
    }

    public void WakeAll()
    {
        foreach (var stream in streams.Values)
        {
            stream.Say(new StreamEvent { Kind = StreamEventKind.Wake });
        }
    }

    public void Unpair(string keyId)
    {
        Keys.TryRemove(keyId, out _);
        if (streams.TryGetValue(keyId, out var stream))
        {
            stream.Say(new StreamEvent { Kind = StreamEventKind.Unpaired });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in streams.Values)
        {
            stream.Close();
        }

        await app.DisposeAsync();
    }

    private static Task Refuse(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return Write(context, new Refusal { Code = code, Message = "门户的说明：" + code });
    }

    private static Task Write<T>(HttpContext context, T body) => context.Response.WriteAsJsonAsync(body, ProtocolJson.Options);

    private void Map()
    {
        app.Use(async (context, next) =>
        {
            if (Down)
            {
                context.Response.StatusCode = 503;
                return;
            }

            if (Between is { } between && context.Request.Path.Value!.EndsWith(between.PathEnd, StringComparison.Ordinal))
            {
                BetweenAnswers.Enqueue((DateTime.UtcNow, between.Status));
                context.Response.StatusCode = between.Status;
                context.Response.Headers.RetryAfter = between.RetryAfter;
                await context.Response.WriteAsync("<html>proxy</html>");
                return;
            }

            await next(context);
        });
        app.MapGet(AgentRoutes.ChallengeTemplate, (HttpContext context, string id) =>
            Challenges.TryGetValue(id, out var challenge) ? Write(context, challenge) : Refuse(context, 404, RefusalCodes.ChallengeGone));
        app.MapPost(AgentRoutes.AnswerTemplate, (HttpContext context, string id) => TakeAnswerAsync(context, id, CardAnswers));
        app.MapPost(AgentRoutes.PairingTemplate, (HttpContext context, string id) => TakeAnswerAsync(context, id, PairingAnswers));
        app.MapGet(AgentRoutes.Stream, context => SignedAsync(context, (_, key) => StreamAsync(context, key)));
        app.MapPost(AgentRoutes.Here, context => SignedAsync(context, (_, key) =>
        {
            Answered.Enqueue(key);
            return Task.CompletedTask;
        }));
        app.MapPost(AgentRoutes.Unpair, context => SignedAsync(context, (_, key) =>
        {
            Keys.TryRemove(key, out var _);
            return Task.CompletedTask;
        }));
        app.MapPost(AgentRoutes.Claim, context => SignedAsync(context, (_, _) => ClaimAsync(context)));
        app.MapGet(AgentRoutes.DocumentTemplate, (HttpContext context, Guid id, int attempt) => SignedAsync(context, (_, _) =>
            OfAttemptAsync(context, id, attempt, [FakeJobState.Leased, FakeJobState.Sending], job => context.Response.Body.WriteAsync(job.Document).AsTask())));
        app.MapPost(AgentRoutes.BeginTemplate, (HttpContext context, Guid id) => SignedAsync(context, (body, _) => BeginAsync(context, id, Parse<BeginRequest>(body))));
        app.MapPost(AgentRoutes.HeartbeatTemplate, (HttpContext context, Guid id) => SignedAsync(context, (body, _) =>
        {
            var beat = Parse<Heartbeat>(body);
            return OfAttemptAsync(context, id, beat.Attempt, [FakeJobState.Leased, FakeJobState.Sending, FakeJobState.Printing], job =>
            {
                job.Heartbeats.Add(beat);
                return Task.CompletedTask;
            });
        }));
        app.MapPost(AgentRoutes.ReportTemplate, (HttpContext context, Guid id) => SignedAsync(context, (body, _) => ReportAsync(context, id, Parse<JobReport>(body))));
    }

    private static T Parse<T>(byte[] body) => JsonSerializer.Deserialize<T>(body, ProtocolJson.Options)!;

    private async Task TakeAnswerAsync<T>(HttpContext context, string id, ConcurrentDictionary<string, T> into)
    {
        var answer = await context.Request.ReadFromJsonAsync<T>(ProtocolJson.Options);
        if (RefuseAnswers is { } refusal)
        {
            await Refuse(context, 409, refusal.Code);
            return;
        }

        into[id] = answer!;
        await Write(context, new AnswerReply { Ticket = "ticket-of-" + id });
    }

    private async Task SignedAsync(HttpContext context, Func<byte[], string, Task> then)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        var key = context.Request.Headers[AgentHeaders.Key].ToString();
        var time = context.Request.Headers[AgentHeaders.Time].ToString();
        var now = DateTimeOffset.UtcNow + ClockAhead;
        context.Response.Headers[AgentHeaders.ServerTime] = ProtocolTime.Text(now);
        if (!Keys.TryGetValue(key, out var publicKey))
        {
            await Refuse(context, 401, RefusalCodes.UnknownKey);
            return;
        }

        var lines = RequestSignature.Lines(key, time, context.Request.Method, context.Request.Path + context.Request.QueryString, body);
        if (!RequestSignature.Verify(publicKey, lines, context.Request.Headers[AgentHeaders.Signature]))
        {
            await Refuse(context, 401, RefusalCodes.BadSignature);
        }
        else if (!ProtocolTime.TryRead(time, out var sent) || (sent - now).Duration() > RequestSignature.ClockTolerance)
        {
            await Refuse(context, 401, RefusalCodes.Clock);
        }
        else
        {
            await then(body, key);
        }
    }

    private async Task StreamAsync(HttpContext context, string key)
    {
        PortsReported[key] = int.Parse(context.Request.Query["port"]!, System.Globalization.CultureInfo.InvariantCulture);
        var channel = new Channel();
        streams[key] = channel;
        channel.Say(new StreamEvent { Kind = StreamEventKind.Hello, MinimumVersion = MinimumVersion, NewestVersion = NewestVersion, Enterprise = "宁波示例进出口有限公司" });
        context.Response.ContentType = StreamEvent.ContentType;
        try
        {
            await foreach (var text in channel.ReadAllAsync(context.RequestAborted))
            {
                await context.Response.WriteAsync(text, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The agent hung up.
        }
        finally
        {
            streams.TryRemove(new KeyValuePair<string, Channel>(key, channel));
        }
    }

    private Task ClaimAsync(HttpContext context)
    {
        ClaimedJob claimed;
        lock (gate)
        {
            if (Jobs.FirstOrDefault(job => job.State == FakeJobState.Queued) is not { } job)
            {
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            }

            job.State = FakeJobState.Leased;
            job.Attempt++;
            job.Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            claimed = new ClaimedJob
            {
                JobId = job.Id,
                Attempt = job.Attempt,
                Token = job.Token,
                LeaseSeconds = 90,
                Title = "正本",
                DocumentSha256 = job.Sha256,
                Sides = job.Sides,
                Options = job.Options,
            };
        }

        return Write(context, claimed);
    }

    private Task BeginAsync(HttpContext context, Guid id, BeginRequest begin) =>
        OfAttemptAsync(context, id, begin.Attempt, [FakeJobState.Leased, FakeJobState.Sending], job =>
        {
            job.Begins++;
            if (job.RefuseBegin)
            {
                return Refuse(context, 409, RefusalCodes.NotYours);
            }

            job.State = FakeJobState.Sending;
            return Task.CompletedTask;
        });

    private Task ReportAsync(HttpContext context, Guid id, JobReport report) =>
        OfAttemptAsync(context, id, report.Attempt, [FakeJobState.Leased, FakeJobState.Sending, FakeJobState.Printing, FakeJobState.Ended], job =>
        {
            if (job.State == FakeJobState.Leased && report.Outcome != PrintOutcome.NotPrinted)
            {
                return Refuse(context, 409, RefusalCodes.NotYours);
            }

            job.Reports.Add(report);
            job.State = report.Outcome is null ? FakeJobState.Printing : FakeJobState.Ended;
            return Task.CompletedTask;
        });

    private Task OfAttemptAsync(HttpContext context, Guid id, int attempt, FakeJobState[] states, Func<FakeJob, Task> then)
    {
        lock (gate)
        {
            var token = context.Request.Headers[AgentHeaders.Token].ToString();
            var job = Jobs.SingleOrDefault(job => job.Id == id && job.Attempt == attempt && job.Token == token && states.Contains(job.State));
            return job is null ? Refuse(context, 409, RefusalCodes.NotYours) : then(job);
        }
    }

    private sealed class Channel
    {
        private readonly System.Threading.Channels.Channel<string> events = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public void Say(StreamEvent said) => events.Writer.TryWrite(said.ToText());

        public void Close() => events.Writer.TryComplete();

        public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellation) => events.Reader.ReadAllAsync(cancellation);
    }
}
