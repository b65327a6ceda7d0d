using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CooPortal.TestKit;

/// <summary>A real IPP printer program (Debian: cups-ipp-utils), with a spool that can be counted.</summary>
public sealed class IppPrinterProgram : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-ipp-");
    private readonly int port;
    private Process process;

    private readonly bool twoSided;
    private readonly bool colour;

    private IppPrinterProgram(string? command, bool twoSided, bool colour)
    {
        this.twoSided = twoSided;
        this.colour = colour;
        port = FreePort();
        Command = command is null ? null : WriteCommand(command);
        process = Launch();
    }

    public string Uri => $"ipp://localhost:{port}/ipp/print";

    private string? Command { get; }

    /// <summary>Starts a printer; <paramref name="command"/> is shell text that is run for each job.</summary>
    public static async Task<IppPrinterProgram> StartAsync(string? command = null, bool twoSided = true, bool colour = true)
    {
        var printer = new IppPrinterProgram(command, twoSided, colour);
        await printer.AnswersAsync();
        return printer;
    }

    /// <summary>Documents in the spool whose job has this name.</summary>
    public int Documents(string jobName) =>
        Directory.EnumerateFiles(Path.Combine(folder.FullName, "spool"), "*", SearchOption.AllDirectories)
            .Count(file => Path.GetFileName(file).Contains(jobName, StringComparison.Ordinal) && new FileInfo(file).Length > 0);

    public IReadOnlyList<string> Spool =>
        [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, "spool"), "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!)];

    /// <summary>Where a command may leave notes.</summary>
    public string Folder => folder.FullName;

    public void Stop() => End();

    public async Task RestartAsync()
    {
        End();
        process = Launch();
        await AnswersAsync();
    }

    public void Dispose()
    {
        End();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string WriteCommand(string text)
    {
        var file = Path.Combine(folder.FullName, "command");
        File.WriteAllText(file, $"#!/bin/sh\n{text.Replace("$FOLDER", folder.FullName, StringComparison.Ordinal)}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    private Process Launch()
    {
        File.Delete(Path.Combine(folder.FullName, "bus.sock"));
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "ipp-printer.sh"), folder.FullName, $"{port}", .. Command is null ? (string[])[] : [Command]];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (!twoSided)
        {
            start.Environment["IPP_TWO_SIDED"] = "";
        }

        if (!colour)
        {
            start.Environment["IPP_SPEED"] = "20";
        }

        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private async Task AnswersAsync()
    {
        await Eventually.IsTrueAsync(() =>
        {
            try
            {
                using var client = new TcpClient("localhost", port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }, "the printer program answers");
    }

    private void End()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }
}
