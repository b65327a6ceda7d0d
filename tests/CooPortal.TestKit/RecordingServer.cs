using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CooPortal.TestKit;

/// <summary>Somebody else's server: keeps what it is sent and answers as the test says.</summary>
public sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RecordingServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<RecordedCall> Calls { get; } = [];

    /// <summary>Status and body for a call; 200 with an empty object unless set.</summary>
    public Func<RecordedCall, (int Status, string Body)> Answer { get; set; } = _ => (200, "{}");

    /// <summary>When set, calls are recorded and then wait for it.</summary>
    public Task? Hold { get; set; }

    public static async Task<RecordingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new RecordingServer(app);
        app.Run(server.TakeAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var call = new RecordedCall(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        Calls.Enqueue(call);
        if (Hold is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        var (status, text) = Answer(call);
        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
        {
            context.Response.Headers.Location = text;
            return;
        }

        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(text);
    }
}
