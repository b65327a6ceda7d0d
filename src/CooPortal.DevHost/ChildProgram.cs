using System.Diagnostics;

namespace CooPortal.DevHost;

/// <summary>One of the started programs. Its output goes to a log file below the data folder.</summary>
internal sealed class ChildProgram : IDisposable
{
    private readonly Process _process;
    private readonly StreamWriter _log;

    private ChildProgram(string name, Process process, StreamWriter log, Uri health, string logFile)
    {
        Name = name;
        _process = process;
        _log = log;
        Health = health;
        LogFile = logFile;
    }

    public string Name { get; }

    public Uri Health { get; }

    public string LogFile { get; }

    public Process Process => _process;

    public static ChildProgram Start(string name, string project, string origin, string logFolder, IReadOnlyDictionary<string, string> settings)
    {
        var folder = ProgramFolder.Of(project);
        var program = Path.Combine(folder, project + ".dll");
        if (!File.Exists(program))
        {
            throw new DevHostException($"{program} is not built; run dotnet build first.");
        }

        var info = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["DOTNET_ENVIRONMENT"] = "Development";
        info.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (key, value) in settings)
        {
            info.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        Directory.CreateDirectory(logFolder);
        var logFile = Path.Combine(logFolder, name + ".log");
        var log = new StreamWriter(new FileStream(logFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var process = Process.Start(info) ?? throw new DevHostException($"The {name} could not be started.");
        process.OutputDataReceived += (_, line) => Write(log, line.Data);
        process.ErrorDataReceived += (_, line) => Write(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProgram(name, process, log, new Uri(new Uri(origin), "/healthz"), logFile);
    }

    public async Task StopAsync(TimeSpan patience)
    {
        if (_process.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            _process.Kill(entireProcessTree: true);
        }
        else
        {
            using var terminate = System.Diagnostics.Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }

        using var limit = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        _process.Dispose();
        _log.Dispose();
    }

    private static void Write(StreamWriter log, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (log)
        {
            log.WriteLine(line);
        }
    }
}
