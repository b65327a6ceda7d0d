namespace CooPortal.Web.Features.Push.Webhooks;

/// <summary>An endpoint as typed.</summary>
public sealed class WebhookForm
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Url { get; set; }

    public List<string> Events { get; init; } = [];
}
