using System.Net.Mail;

namespace CooPortal.Operations.Push;

/// <summary>Mail server; section <c>Push:Mail</c>.</summary>
public sealed record MailOptions
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 465;

    public MailSecurity Security { get; init; } = MailSecurity.Tls;

    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Sender's address.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "海关原产地证书";

    public bool IsConfigured => Host.Length > 0;

    internal IEnumerable<string> Problems(bool allowLoopback)
    {
        if (!IsConfigured)
        {
            yield break;
        }

        if (!MailAddress.TryCreate(From, out _))
        {
            yield return "Push:Mail:From must be a mail address.";
        }

        if (Port is < 1 or > 65535)
        {
            yield return "Push:Mail:Port must be 1 to 65535.";
        }

        if (Security == MailSecurity.None && !allowLoopback)
        {
            yield return "Push:Mail:Security None is for the Development environment only.";
        }
    }
}
