using System.Text;
using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>邮件 through the deployment's mail server.</summary>
public sealed class MailChannel(PushOptions options, TimeProvider clock) : IPushChannel
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    public PushChannel Channel => PushChannel.Mail;

    public bool IsOffered => options.Mail.IsConfigured;

    public Task<PushOutcome> SendAsync(PushMessage message, CancellationToken cancellationToken) => NetworkFailure.AsAnswerAsync(
        async () =>
        {
            using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            inTime.CancelAfter(AtMost);
            await using var session = await SmtpSession.OpenAsync(options.Mail, inTime.Token);
            return await session.SendAsync(message.Address, Compose(message), inTime.Token);
        },
        cancellationToken);

    private string Compose(PushMessage message)
    {
        var subject = message.Code.Length > 0 ? message.Title : $"{message.Title}{(message.Number.Length > 0 ? $" {message.Number}" : "")}";
        var body = new StringBuilder(message.Text).Append("\r\n\r\n");
        if (message.Number.Length > 0)
        {
            body.Append("编号：").Append(message.Number).Append("\r\n");
        }

        if (message.Enterprise.Length > 0)
        {
            body.Append("企业：").Append(message.Enterprise).Append("\r\n");
        }

        body.Append("时间：").Append(message.TimeText).Append("\r\n");
        if (message.Link is not null)
        {
            body.Append("查看：").Append(message.Link.AbsoluteUri).Append("\r\n\r\n本邮件由系统发送，请勿回复。修改订阅：").Append(new Uri(options.Portal, "/push/subscriptions").AbsoluteUri).Append("\r\n");
        }

        var mail = options.Mail;
        return string.Join(
            "\r\n",
            $"Date: {clock.GetUtcNow():r}".Replace("GMT", "+0000", StringComparison.Ordinal),
            $"From: {Word(mail.FromName)} <{mail.From}>",
            $"To: <{message.Address}>",
            $"Subject: {Word(subject)}",
            $"Message-ID: <{message.Id:N}@{mail.From.Split('@')[^1]}>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(body.ToString()), Base64FormattingOptions.InsertLineBreaks));
    }

    /// <summary>RFC 2047, in pieces that keep below its 75 characters and never cut a character.</summary>
    private static string Word(string text)
    {
        var words = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(piece.ToString()) + rune.Utf8SequenceLength > 42)
            {
                words.Add(Encode(piece));
            }

            piece.Append(rune);
        }

        words.Add(Encode(piece));
        return string.Join("\r\n ", words);

        static string Encode(StringBuilder piece)
        {
            var word = $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(piece.ToString()))}?=";
            piece.Clear();
            return word;
        }
    }
}
