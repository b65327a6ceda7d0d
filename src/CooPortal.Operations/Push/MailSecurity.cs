namespace CooPortal.Operations.Push;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte, usually port 465.</summary>
    Tls,

    /// <summary>STARTTLS, usually port 587; without it nothing is sent.</summary>
    StartTls,

    /// <summary>Not at all: for tests on this computer.</summary>
    None,
}
