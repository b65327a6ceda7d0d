using System.Diagnostics;
using System.Net.Sockets;

namespace CooPortal.TestKit;

/// <summary>The real virus scanner (Debian: clamav-daemon) with one signature of its own.</summary>
public sealed class ClamdProgram : IDisposable
{
    public const string VirusName = "Coo.Test.Virus";

    /// <summary>A PDF that is as it must be, but for some bytes of its second page, which the scanner takes for a virus.</summary>
    public static readonly byte[] InfectedPdf = SomePdf.WithPagesOf(10, 777);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-clamd-");
    private Process process;

    private ClamdProgram()
    {
        var signatures = folder.CreateSubdirectory("signatures").FullName;
        File.WriteAllText(Path.Combine(signatures, "test.ndb"), $"{VirusName}:0:*:{Convert.ToHexStringLower(InfectedPdf.AsSpan(^800..^760))}\n");
        File.WriteAllText(Path.Combine(folder.FullName, "clamd.conf"), $"Foreground yes\nLocalSocket {SocketFile}\nDatabaseDirectory {signatures}\nTemporaryDirectory {folder.FullName}\nStreamMaxLength 6M\n");
        process = Launch();
    }

    public Uri Address => new($"unix://{SocketFile}");

    private string SocketFile => Path.Combine(folder.FullName, "clamd.sock");

    public static async Task<ClamdProgram> StartAsync()
    {
        var clamd = new ClamdProgram();
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
