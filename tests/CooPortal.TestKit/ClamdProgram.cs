using System.Diagnostics;
using System.Net.Sockets;

namespace CooPortal.TestKit;

/// <summary>The real virus scanner (Debian: clamav-daemon) with one signature of its own.</summary>
public sealed class ClamdProgram : IDisposable
{
    public const string VirusName = "Coo.Test.Virus";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-clamd-");
    private Process process;

    private ClamdProgram(byte[] virus)
    {
        var signatures = folder.CreateSubdirectory("signatures").FullName;
        File.WriteAllText(Path.Combine(signatures, "test.ndb"), $"{VirusName}:0:*:{Convert.ToHexStringLower(virus)}\n");
        File.WriteAllText(Path.Combine(folder.FullName, "clamd.conf"), $"Foreground yes\nLocalSocket {SocketFile}\nDatabaseDirectory {signatures}\nTemporaryDirectory {folder.FullName}\nStreamMaxLength 6M\n");
        process = Launch();
    }

    public Uri Address => new($"unix://{SocketFile}");

    private string SocketFile => Path.Combine(folder.FullName, "clamd.sock");

    /// <param name="virus">Bytes that it takes for a virus wherever they stand.</param>
    public static async Task<ClamdProgram> StartAsync(ReadOnlyMemory<byte> virus)
    {
        var clamd = new ClamdProgram(virus.ToArray());
        await clamd.AnswersAsync();
        return clamd;
    }

    public void Stop()
    {
        process.Kill();
        process.WaitForExit();
    }

    public Task RestartAsync()
    {
        process.Dispose();
        process = Launch();
        return AnswersAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Stop();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private Process Launch()
    {
        File.Delete(SocketFile);
        var started = Process.Start(new ProcessStartInfo("clamd", ["--config-file", Path.Combine(folder.FullName, "clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private Task AnswersAsync() => Eventually.IsTrueAsync(() =>
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(SocketFile));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }, "the virus scanner answers");
}
