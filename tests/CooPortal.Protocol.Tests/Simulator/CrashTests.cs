using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

/// <summary>The simulator as a process that is really killed.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("coo-customs-").FullName;
    private Process? _process;

    [Theory]
    [InlineData("BeforeMessageStored")]
    [InlineData("AfterMessageStored")]
    [InlineData("BeforeReviewStored")]
    [InlineData("AfterReviewStored")]
    [InlineData("BeforeBatchAnswered")]
    [InlineData("BeforeAckStored")]
    [InlineData("AfterAckStored")]
    public async Task KilledAtAnyStep_AndStartedAgain_GivesEveryAnswerExactlyOnce(string step)
    {
        using (var http = await StartAsync())
        {
            (await http.PutAsJsonAsync("control/faults", new JsonObject { ["crashAt"] = step })).EnsureSuccessStatusCode();
            var portal = new CustomsHttpClient(http, Keys.Portal, TimeProvider.System);
            await TalkUntilDeadAsync(portal);
            (await _process!.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token).ContinueWith(t => t.IsCompletedSuccessfully, TaskScheduler.Default)).ShouldBeTrue();
        }

        using var again = await StartAsync();
        var after = new CustomsHttpClient(again, Keys.Portal, TimeProvider.System);
        (await after.PostAsync(Message, default)).Verdict.ShouldBe(PostVerdict.Taken);

        var kinds = await CollectAsync(after);
        kinds.Order().ShouldBe(["Approved", "Layout", "Stored"]);
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private readonly Dictionary<string, string> _seen = [];

    private PostedMessage Message { get; } = RunningSimulator.Posted(Sample.Declaration(), id: "m1");

    private async Task TalkUntilDeadAsync(CustomsHttpClient portal)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!_process!.HasExited && !limit.IsCancellationRequested)
        {
            await portal.PostAsync(Message, limit.Token);
            try
            {
                await PullOnceAsync(portal, limit.Token);
            }
            catch (CustomsCallException)
            {
                return;
            }
        }
    }

    /// <summary>As the portal does: keep by id, then acknowledge.</summary>
    private async Task PullOnceAsync(CustomsHttpClient portal, CancellationToken cancellationToken)
    {
        foreach (var item in (await portal.PullAsync(10, cancellationToken)).MailboxItem ?? [])
        {
            _seen[item.MessageId] = MessageXml.Read(item.Body) switch
            {
                ReceiptMessage { CusRespData: null } receipt => receipt.Channel.ToString(),
                ReceiptMessage receipt => receipt.CusRespData!.RepType.ToString(),
                LayoutMessage => "Layout",
                var other => other.GetType().Name,
            };
            await portal.AcknowledgeAsync([item.MessageId], cancellationToken);
        }
    }

    private async Task<IReadOnlyCollection<string>> CollectAsync(CustomsHttpClient portal)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!_seen.ContainsValue("Layout"))
        {
            await PullOnceAsync(portal, limit.Token);
            await Task.Delay(20, limit.Token);
        }

        await PullOnceAsync(portal, limit.Token);
        return _seen.Values;
    }

    private async Task<HttpClient> StartAsync()
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.ChangeExtension(typeof(SimulatorHost).Assembly.Location, ".dll"));
        Dictionary<string, string> settings = new(Keys.Settings)
        {
            ["Simulator:Port"] = $"{port}",
            ["Simulator:Data"] = _data,
            ["Simulator:ReviewTime"] = "00:00:00.3",
            ["Simulator:LayoutTime"] = "00:00:00",
            ["Simulator:Tick"] = "00:00:00.05",
            ["environment"] = "Development",
        };
        foreach (var (key, value) in settings)
        {
            start.ArgumentList.Add($"--{key}={value}");
        }

        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                (await http.GetAsync(new Uri("healthz", UriKind.Relative), limit.Token)).EnsureSuccessStatusCode();
                return http;
            }
            catch (Exception unreachable) when (unreachable is HttpRequestException or SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
