using System.Net;
using System.Net.Sockets;

namespace CooPortal.DevHost;

/// <summary>Starts portal, customs simulator and print agent, says when all answer, and ends them together.</summary>
internal sealed class DemoHost(DevHostOptions options, TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    /// <summary>Writes what docker-compose.yml needs and says what to type next.</summary>
    public void PrepareCompose()
    {
        ComposeFiles.Write(options, PrepareFolder());
        output.WriteLine($"Next: docker compose --env-file {Path.Combine(options.Data, ComposeFiles.EnvironmentFile)} up --build, then {options.PortalOrigin}");
    }

    public async Task RunAsync(CancellationToken stop)
    {
        RequireFree("portal", options.PortalPort);
        RequireFree("customs simulator", options.CustomsPort);
        RequireFree("print agent", options.AgentPort);
        var secrets = PrepareFolder();

        using var guard = Guard.Start();
        var children = new List<ChildProgram>();
        try
        {
            var logs = Path.Combine(options.Data, "logs");
            children.Add(ChildProgram.Start("customs", "CooPortal.CustomsSimulator", options.CustomsOrigin, logs, DemoSettings.Customs(options, secrets)));
            Guard.Watch(guard, children[^1].Process);
            children.Add(ChildProgram.Start("portal", "CooPortal.Web", options.PortalOrigin, logs, DemoSettings.Portal(options, secrets)));
            Guard.Watch(guard, children[^1].Process);
            children.Add(ChildProgram.Start("agent", "CooPortal.PrintAgent", options.AgentOrigin, logs, DemoSettings.Agent(options)));
            Guard.Watch(guard, children[^1].Process);

            await WaitUntilHealthyAsync(children, stop);
            await output.WriteLineAsync(DemoAccounts.Text(options));
            await output.WriteLineAsync($"READY portal={options.PortalOrigin} customs={options.CustomsOrigin} agent={options.AgentOrigin}");
            await output.FlushAsync(stop);
            await WatchAsync(children, stop);
        }
        finally
        {
            await Task.WhenAll(children.Select(child => child.StopAsync(StopLimit)));
            children.ForEach(child => child.Dispose());
            guard.StandardInput.Close();
        }
    }

    private DemoSecrets PrepareFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(options.Data, "portal"));
            var secrets = DemoSecrets.Ensure(options.Data);
            DemoCards.Ensure(DemoSettings.Cards(options), clock);
            DocumentKey.Ensure(DemoSettings.Keys(options), secrets.DocumentPassword, clock);
            PemKey.Ensure(DemoSettings.Keys(options), PemKey.PaperQr);
            PemKey.Ensure(DemoSettings.Keys(options), PemKey.LogHeads);
            return secrets;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DevHostException($"The data folder {options.Data} cannot be written: {exception.Message}");
        }
    }

    private static void RequireFree(string name, int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw new DevHostException($"Port {port} of the {name} is taken by another program; end that program or choose another port ({DevHostOptions.Usage}).");
        }
    }

    private static async Task WaitUntilHealthyAsync(List<ChildProgram> children, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(StartLimit);
        foreach (var child in children)
        {
            while (!await AnswersAsync(http, child, limit.Token))
            {
                RequireAlive(child);
                try
                {
                    await Task.Delay(200, limit.Token);
                }
                catch (OperationCanceledException) when (!stop.IsCancellationRequested)
                {
                    throw new DevHostException($"The {child.Name} did not answer within {StartLimit.TotalMinutes:0} minutes; its log is {child.LogFile}.");
                }
            }
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, ChildProgram child, CancellationToken stop)
    {
        try
        {
            using var response = await http.GetAsync(child.Health, stop);
            return response.IsSuccessStatusCode;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task WatchAsync(List<ChildProgram> children, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            children.ForEach(RequireAlive);
            try
            {
                await Task.Delay(500, stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static void RequireAlive(ChildProgram child)
    {
        if (child.Process.HasExited)
        {
            throw new DevHostException($"The {child.Name} ended with code {child.Process.ExitCode}; its log is {child.LogFile}.");
        }
    }
}
