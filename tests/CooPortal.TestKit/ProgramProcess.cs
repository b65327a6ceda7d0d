using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CooPortal.TestKit;

/// <summary>One of the product's programs as a process of its own, which can be stopped, killed and started anew.</summary>
/// <param name="program">A type of the program's assembly.</param>
/// <param name="health">What answers when it is there.</param>
/// <param name="settings">Configuration, "Section:Key" to value.</param>
public sealed class ProgramProcess(Type program, Uri health, IReadOnlyDictionary<string, string?> settings) : IDisposable
{
    // A machine that builds beside the tests starts a program slowly.
    private const int Patience = 240;
    private const int LinesKept = 60;

    private readonly Lock gate = new();
    private readonly ConcurrentQueue<string> lines = new();
    private Process? process;

    public bool IsRunning
    {
        get
        {
            lock (gate)
            {
                return process is { HasExited: false };
            }
        }
    }

    public int ExitCode => process!.ExitCode;

    /// <summary>Memory that it holds now.</summary>
    public long ResidentBytes
    {
        get
        {
            lock (gate)
            {
                process!.Refresh();
                return process.WorkingSet64;
            }
        }
    }

    /// <summary>What it said last.</summary>
    public string LastWords => string.Join('\n', lines);

    /// <summary>Starts it without waiting.</summary>
    /// <param name="further">Settings of this start only.</param>
    public void Begin(params IReadOnlyList<KeyValuePair<string, string?>> further)
    {
        lock (gate)
        {
            process?.Dispose();
            process = Start(settings.Concat(further), []);
        }
    }

    /// <summary>Runs one of its commands with the same settings, beside it.</summary>
    /// <returns>How it ended.</returns>
    public async Task<int> RunAsync(params string[] command)
    {
        using var beside = Start(settings, command);
        await beside.WaitForExitAsync();
        return beside.ExitCode;
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <returns>False when it ended before.</returns>
    public async Task<bool> StartAsync(params IReadOnlyList<KeyValuePair<string, string?>> further)
    {
        Begin(further);
        return await AnswersAsync();
    }

    /// <summary>Waits until it answers.</summary>
    /// <returns>False when it ended before.</returns>
    public async Task<bool> AnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.IsTrueAsync(async () => !IsRunning || await IsHealthyAsync(http), $"{health} answers; it said: {LastWords}", Patience);
        return IsRunning;
    }

    /// <summary>Ends it as a power cut would.</summary>
    /// <returns>False when it had ended before.</returns>
    public bool Kill()
    {
        lock (gate)
        {
            if (process is not { HasExited: false })
            {
                return false;
            }

            process.Kill();
            process.WaitForExit();
            return true;
        }
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using (var ask = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await ask.WaitForExitAsync();
        }

        await ExitsAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task ExitsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(Patience));
        await process!.WaitForExitAsync(limit.Token);
    }

    public void Dispose()
    {
        Kill();
        process?.Dispose();
        process = null;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start(IEnumerable<KeyValuePair<string, string?>> environment, IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.ChangeExtension(program.Assembly.Location, ".dll"), .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        // what lives for seconds only is not worth measuring
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in environment)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var started = Process.Start(start)!;
        started.OutputDataReceived += Keep;
        started.ErrorDataReceived += Keep;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private async Task<bool> IsHealthyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(health);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or SocketException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            lines.Enqueue(line.Data);
            while (lines.Count > LinesKept && lines.TryDequeue(out _))
            {
            }
        }
    }
}
