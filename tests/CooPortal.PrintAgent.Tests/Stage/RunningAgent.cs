using System.Security.Cryptography;
using CooPortal.PrintAgent.Listening;
using CooPortal.PrintAgent.Pairings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>The real program in this process, and a browser without manners.</summary>
public sealed class RunningAgent : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningAgent(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Origin) };
    }

    public HttpClient Http { get; }

    public int Port => app.Services.GetRequiredService<ListeningPort>().Number;

    public string Origin => app.Services.GetRequiredService<ListeningPort>().Origin;

    public PairingStore Pairings => app.Services.GetRequiredService<PairingStore>();

    public static async Task<RunningAgent> StartAsync(
        Workspace workspace, FakePortal portal, string? printer = null, int port = 0, Action<IServiceCollection>? services = null)
    {
        var app = AgentHost.Build(
            [
                "--environment", "Development",
                "--Port", $"{port}",
                "--TrustedPortals:0", portal.Origin,
                "--DataFolder", workspace.Data,
                "--CardsFolder", workspace.Cards,
                "--SystemCards", "false",
                "--Printer", printer ?? $"file:{workspace.Paper}",
                "--PollSeconds", "1",
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                services?.Invoke(builder.Services);
            });
        await app.StartAsync();
        return new RunningAgent(app);
    }

    /// <summary>Pairs by files, as after an earlier run.</summary>
    public static Pairing Pair(Workspace workspace, FakePortal portal)
    {
        var store = new PairingStore(new AgentOptions { DataFolder = workspace.Data, TrustedPortals = [portal.Origin] }, TimeProvider.System);
        var pairing = store.Make(portal.Origin);
        store.Confirm(pairing);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pairing.PrivateKey, out _);
        portal.Keys[pairing.KeyId] = key.ExportSubjectPublicKeyInfo();
        return pairing;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form),
            headers.Any(header => header.Name == "Origin") ? headers : [.. headers, ("Origin", Origin)]);

    /// <summary>The journals as they stand on the disk.</summary>
    public static string JournalText(Workspace workspace)
    {
        var folder = Path.Combine(workspace.Data, "journals");
        return !Directory.Exists(folder) ? "" : string.Concat(Directory.EnumerateFiles(folder, "*.log").Select(file =>
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd();
        }));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await Http.SendAsync(request);
    }
}
