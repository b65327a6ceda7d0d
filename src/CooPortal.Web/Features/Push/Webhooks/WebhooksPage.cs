using CooPortal.Domain.Push;

namespace CooPortal.Web.Features.Push.Webhooks;

/// <summary>The company's endpoints, and the form.</summary>
public sealed record WebhooksPage
{
    public required IReadOnlyList<WebhookEndpoint> Endpoints { get; init; }

    public required WebhookForm Form { get; init; }

    public required int Most { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>Whose secret is shown, this once.</summary>
    public WebhookEndpoint? Shown { get; init; }

    public bool IsEditing => Endpoints.Any(endpoint => endpoint.Id == Form.Id);
}
