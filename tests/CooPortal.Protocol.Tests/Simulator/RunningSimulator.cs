using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.Protocol.Tests.Simulator;

/// <summary>The real simulator on a free loopback port with a folder of its own, and a portal that talks to it.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly bool _ownsData;
    private WebApplication? _app;

    private RunningSimulator(string data, bool ownsData)
    {
        Data = data;
        _ownsData = ownsData;
    }

    public string Data { get; }

    public HttpClient Http { get; private set; } = null!;

    public CustomsHttpClient Portal { get; private set; } = null!;

    public static async Task<RunningSimulator> StartAsync(string? data = null, params (string Key, string Value)[] settings)
    {
        var simulator = new RunningSimulator(data ?? Directory.CreateTempSubdirectory("coo-customs-").FullName, data is null);
        Dictionary<string, string> all = new(Keys.Settings)
        {
            ["Simulator:Port"] = "0",
            ["Simulator:Data"] = simulator.Data,
            ["Simulator:ReviewTime"] = "00:00:00.05",
            ["Simulator:LayoutTime"] = "00:00:00",
            ["Simulator:Tick"] = "00:00:00.02",
            ["Simulator:OfficerPassword"] = "officer-pass",
            ["environment"] = "Development",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        simulator._app = SimulatorHost.Build([.. all.Select(pair => $"--{pair.Key}={pair.Value}")], builder => builder.Logging.ClearProviders());
        await simulator._app.StartAsync();
        var address = simulator._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        simulator.Http = new HttpClient { BaseAddress = new Uri(address) };
        simulator.Portal = new CustomsHttpClient(simulator.Http, Keys.Portal, TimeProvider.System);
        return simulator;
    }

    public Task<PostOutcome> PostAsync(CustomsMessage message, string subject = "certificate:1", int sequence = 1, int? previous = null, int round = 1, string? id = null)
        => Portal.PostAsync(Posted(message, subject, sequence, previous, round, id), CancellationToken.None);

    public static PostedMessage Posted(CustomsMessage message, string subject = "certificate:1", int sequence = 1, int? previous = null, int round = 1, string? id = null) => new()
    {
        MessageId = id ?? Guid.CreateVersion7().ToString("N"),
        Subject = subject,
        Sequence = sequence,
        Previous = previous ?? sequence - 1,
        Round = round,
        Body = MessageXml.Write(message),
    };

    public async Task SetFaultsAsync(JsonObject faults)
        => (await Http.PutAsJsonAsync(new Uri("control/faults", UriKind.Relative), faults)).EnsureSuccessStatusCode();

    /// <summary>Pulls and acknowledges until so many messages came.</summary>
    public async Task<List<MailboxItem>> ReceiveAsync(int count)
    {
        var items = new List<MailboxItem>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (items.Count < count)
        {
            var batch = await Portal.PullAsync(50, limit.Token);
            var fresh = batch.MailboxItem ?? [];
            items.AddRange(fresh);
            await Portal.AcknowledgeAsync([.. fresh.Select(i => i.MessageId)], limit.Token);
            if (fresh.Count == 0)
            {
                await Task.Delay(20, limit.Token);
            }
        }

        return items;
    }

    public static T Read<T>(MailboxItem item)
        where T : CustomsMessage
        => MessageXml.Read<T>(item.Body);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_ownsData)
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
