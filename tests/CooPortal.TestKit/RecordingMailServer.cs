using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CooPortal.TestKit;

/// <summary>A mail server without encryption that keeps what it takes.</summary>
public sealed class RecordingMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public RecordingMailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Header and body of every mail, the commands before it in front.</summary>
    public ConcurrentQueue<(IReadOnlyList<string> Commands, string Mail)> Mails { get; } = [];

    /// <summary>The answer to a command; null for the usual one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream(), _end.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // the client hung up, or the test is over
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        var commands = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { } command)
        {
            commands.Add(command);
            var verb = command.Split(' ')[0].ToUpperInvariant();
            await writer.WriteLineAsync(Answer(command) ?? verb switch
            {
                "EHLO" => "250-test\r\n250 AUTH PLAIN LOGIN",
                "AUTH" => "235 ok",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                "STARTTLS" => "502 no",
                _ => "250 ok",
            });
            if (verb == "DATA" && Answer(command) is null)
            {
                Mails.Enqueue((commands, await ReadMailAsync(reader, cancellationToken)));
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private static async Task<string> ReadMailAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line && line != ".")
        {
            mail.Append(line).Append('\n');
        }

        return mail.ToString();
    }
}
