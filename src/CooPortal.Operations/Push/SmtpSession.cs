using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace CooPortal.Operations.Push;

/// <summary>One connection to a mail server (RFC 5321, 3207, 4954): what the framework's client cannot do is TLS from the first byte.</summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int LongestLine = 2000;

    private readonly TcpClient _client;
    private Stream _stream;
    private string _offers = "";

    private SmtpSession(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    /// <summary>Connected, protected and signed in as the options say.</summary>
    public static async Task<SmtpSession> OpenAsync(MailOptions options, CancellationToken cancellationToken)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(options.Host, options.Port, cancellationToken);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        var session = new SmtpSession(client);
        try
        {
            await session.GreetAsync(options, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <param name="to">One address.</param>
    /// <param name="mail">Headers, empty line, body; lines end with CR LF.</param>
    public async Task<PushOutcome> SendAsync(string to, string mail, CancellationToken cancellationToken)
    {
        if (_refusal is { } refused)
        {
            return refused;
        }

        var commands = new[] { $"MAIL FROM:<{_from}>", $"RCPT TO:<{to}>", "DATA" };
        foreach (var command in commands)
        {
            var answer = await AskAsync(command, cancellationToken);
            if (answer.Code is < 200 or >= 400)
            {
                return OutcomeOf(answer, command.StartsWith("RCPT", StringComparison.Ordinal));
            }
        }

        // a line that begins with a dot would end the mail
        var escaped = mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        var taken = await AskAsync($"{escaped}\r\n.", cancellationToken);
        if (taken.Code is < 200 or >= 300)
        {
            return OutcomeOf(taken, aboutAddress: false);
        }

        await WriteAsync("QUIT", cancellationToken);
        return PushOutcome.Taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _client.Dispose();
    }

    private PushOutcome? _refusal;
    private string _from = "";

    private async Task GreetAsync(MailOptions options, CancellationToken cancellationToken)
    {
        _from = options.From;
        if (options.Security == MailSecurity.Tls)
        {
            await ProtectAsync(options.Host, cancellationToken);
        }

        if (await ReadAsync(cancellationToken) is { Code: not 220 } unwilling)
        {
            _refusal = PushOutcome.Later($"邮件服务器暂时不能受理：{unwilling.Text}");
            return;
        }

        await HelloAsync(cancellationToken);
        if (options.Security == MailSecurity.StartTls)
        {
            if ((await AskAsync("STARTTLS", cancellationToken)).Code != 220)
            {
                _refusal = PushOutcome.Refused("邮件服务器不支持 STARTTLS，不能安全发送。");
                return;
            }

            await ProtectAsync(options.Host, cancellationToken);
            await HelloAsync(cancellationToken);
        }

        if (options.UserName.Length > 0)
        {
            await SignInAsync(options, cancellationToken);
        }
    }

    private async Task SignInAsync(MailOptions options, CancellationToken cancellationToken)
    {
        static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        Answer answer;
        if (_offers.Contains("PLAIN", StringComparison.Ordinal))
        {
            answer = await AskAsync($"AUTH PLAIN {Base64($"\0{options.UserName}\0{options.Password}")}", cancellationToken);
        }
        else
        {
            answer = await AskAsync("AUTH LOGIN", cancellationToken);
            foreach (var part in new[] { options.UserName, options.Password })
            {
                answer = answer.Code == 334 ? await AskAsync(Base64(part), cancellationToken) : answer;
            }
        }

        if (answer.Code != 235)
        {
            _refusal = answer.Code is >= 400 and < 500 ? PushOutcome.Later($"邮件服务器暂时不能登录：{answer.Text}") : PushOutcome.Refused($"邮件服务器不接受门户的账号：{answer.Text}");
        }
    }

    private async Task HelloAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync("EHLO portal", cancellationToken);
        _offers = string.Join('\n', answer.Text.Split('\n').Where(line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase))).ToUpperInvariant();
    }

    private async Task ProtectAsync(string host, CancellationToken cancellationToken)
    {
        var tls = new SslStream(_stream);
        _stream = tls;
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellationToken);
    }

    private static PushOutcome OutcomeOf(Answer answer, bool aboutAddress)
    {
        var words = $"邮件服务器应答 {answer.Code}：{answer.Text}";
        return answer.Code is >= 400 and < 500 ? PushOutcome.Later(words)
            : aboutAddress && answer.Code is 550 or 551 or 553 ? new PushOutcome(PushVerdict.TargetGone, words)
            : PushOutcome.Refused(words);
    }

    private async Task<Answer> AskAsync(string command, CancellationToken cancellationToken)
    {
        await WriteAsync(command, cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    private async Task WriteAsync(string line, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    /// <summary>Byte by byte: what follows STARTTLS must not be read ahead of the handshake.</summary>
    private async Task<Answer> ReadAsync(CancellationToken cancellationToken)
    {
        var words = new List<string>();
        while (true)
        {
            var line = await ReadLineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("The mail server answers no SMTP.");
            }

            words.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-' || words.Count > 100)
            {
                return new Answer(code, string.Join('\n', words));
            }
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < LongestLine)
        {
            if (await _stream.ReadAsync(one, cancellationToken) == 0)
            {
                throw new IOException("The mail server hung up.");
            }

            if (one[0] == '\n')
            {
                break;
            }

            line.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }

    private sealed record Answer(int Code, string Text);
}
