using System.Diagnostics;

namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>The real program as a process of its own, which can die.</summary>
public sealed class AgentProcess : IDisposable
{
    private readonly Process process;

    private AgentProcess(Process process)
    {
        this.process = process;
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public static AgentProcess Start(Workspace workspace, FakePortal portal, string printer, string? faultAt = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CooPortal.PrintAgent.dll"),
            "--environment", "Development", "--Port", "0", "--TrustedPortals:0", portal.Origin, "--DataFolder", workspace.Data,
            "--SystemCards", "false", "--Printer", printer, "--PollSeconds", "1", "--ContactLostSeconds", "5",
            .. faultAt is null ? (string[])[] : ["--FaultAt", faultAt],
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new AgentProcess(process);
    }

    /// <summary>Stopped by a signal, as /proc tells.</summary>
    public bool IsStopped => File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].TrimStart().StartsWith('T');

    /// <summary>Lets a stopped process go on.</summary>
    public void Continue()
    {
        using var signal = Process.Start("kill", ["-CONT", $"{process.Id}"]);
        signal.WaitForExit();
    }

    public Task WaitForExitAsync() => process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
