using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using CooPortal.Domain.Checks;
using Microsoft.Extensions.Logging;

namespace CooPortal.Operations.Attachments;

/// <summary>
/// Asks ClamAV's daemon about a file before it is kept, in clamd's own protocol (clamd(8), INSTREAM). Where none is configured nothing is asked;
/// where one is, nothing is kept without its answer.
/// </summary>
public sealed partial class VirusScanner(VirusScannerOptions options, ILogger<VirusScanner> log)
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestAnswer = 1024;
    private const string Clean = "stream: OK";
    private const string Found = "FOUND";

    public bool IsSet => options.Address is not null;

    /// <exception cref="BrokenRulesException">It found something, or gave no answer; the path is the field.</exception>
    public async Task RefuseAsync(byte[] content, string field, CancellationToken cancellationToken)
    {
        if (!IsSet)
        {
            return;
        }

        string answer;
        try
        {
            answer = await AskAsync("zINSTREAM\0", content, cancellationToken);
        }
        catch (Exception problem) when (IsTrouble(problem, cancellationToken))
        {
            Silent(problem, options.Address!);
            throw new BrokenRulesException(field, "病毒扫描服务暂时没有应答，文件没有保存，请稍后重新上传；其他已填写的内容不受影响。");
        }

        if (answer == Clean)
        {
            return;
        }

        if (answer.EndsWith(Found, StringComparison.Ordinal))
        {
            var name = answer[(answer.IndexOf(' ', StringComparison.Ordinal) + 1)..^Found.Length].Trim();
            Infected(name, content.Length);
            throw new BrokenRulesException(field, $"文件含有病毒（{name}），没有保存。请先用杀毒软件检查这台电脑，再重新生成文件。");
        }

        Odd(answer);
        throw new BrokenRulesException(field, "病毒扫描服务无法检查这个文件，文件没有保存，请联系平台管理员。");
    }

    /// <summary>Null when it answers, otherwise what is wrong.</summary>
    public async Task<string?> TroubleAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync("zPING\0", null, cancellationToken) is "PONG" ? null : "应答不是 clamd 的应答";
        }
        catch (Exception problem) when (IsTrouble(problem, cancellationToken))
        {
            return problem.Message;
        }
    }

    private async Task<string> AskAsync(string command, byte[]? content, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Patience);
        using var socket = await ConnectAsync(options.Address!, limit.Token);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command), limit.Token);
        try
        {
            await SendAsync(stream, content, limit.Token);
        }
        catch (IOException)
        {
            // it does not read a file to its end that is too large for it, but says so
        }

        return await ReadAsync(stream, limit.Token);
    }

    /// <summary>Up to the mark of its end: what follows, a broken connection for instance, does not matter.</summary>
    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await stream.ReadAsync(answer.AsMemory(length), cancellationToken);
            var end = answer.AsSpan(length, read).IndexOf((byte)0);
            if (end >= 0)
            {
                return Encoding.UTF8.GetString(answer, 0, length + end);
            }

            length += read > 0 ? read : throw new IOException("The connection ended before the answer did.");
        }

        throw new IOException("The answer has no end.");
    }

    private static async Task<Socket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var isLocal = address.Scheme == "unix";
        var socket = isLocal ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (isLocal
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), cancellationToken)
                : socket.ConnectAsync(address.Host, address.Port, cancellationToken));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Each chunk after its length in four bytes, big-endian; an empty one is the end.</summary>
    private static async Task SendAsync(NetworkStream stream, byte[]? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return;
        }

        var length = new byte[sizeof(int)];
        foreach (var chunk in content.Chunk(ChunkBytes).Append([]))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(chunk, cancellationToken);
        }
    }

    private static bool IsTrouble(Exception problem, CancellationToken cancellationToken) =>
        problem is SocketException or IOException || problem is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    [LoggerMessage(LogLevel.Error, "The virus scanner at {Address} does not answer; no file is taken until it does.")]
    private partial void Silent(Exception problem, Uri address);

    [LoggerMessage(LogLevel.Warning, "The virus scanner found {Name} in an upload of {Length} bytes.")]
    private partial void Infected(string name, int length);

    [LoggerMessage(LogLevel.Error, "The virus scanner answered {Answer}.")]
    private partial void Odd(string answer);
}
