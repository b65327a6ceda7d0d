using System.Net;

namespace CooPortal.Operations.Push;

/// <summary>Calls to companies' own servers; section <c>Push:Webhook</c>.</summary>
public sealed record WebhookOptions
{
    /// <summary>Companies are offered webhooks.</summary>
    public bool Enabled { get; init; }

    /// <summary>Networks (CIDR) that may be called although they are not public, such as a company's own behind a leased line.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; init; } = [];

    /// <summary>Endpoints of one company.</summary>
    public int MostEndpoints { get; init; } = 5;

    /// <summary>How long the secret before a change signs too.</summary>
    public int PreviousSecretHours { get; init; } = 72;

    /// <summary>How long one call may take, seconds.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    internal IEnumerable<string> Problems()
    {
        if (AllowedNetworks.Any(network => !IPNetwork.TryParse(network, out _)))
        {
            yield return "Push:Webhook:AllowedNetworks must be networks such as 10.1.0.0/16.";
        }

        if (MostEndpoints < 1 || PreviousSecretHours < 1 || TimeoutSeconds is < 1 or > 60)
        {
            yield return "Push:Webhook: MostEndpoints and PreviousSecretHours must be at least 1, TimeoutSeconds 1 to 60.";
        }
    }
}
