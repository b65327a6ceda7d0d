namespace CooPortal.Operations.Push;

/// <summary>An endpoint as typed.</summary>
public sealed record SaveWebhookInput
{
    /// <summary>Made with the form, so that sending it twice makes one endpoint.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>Codes of events.</summary>
    public required IReadOnlyCollection<string> Events { get; init; }

    /// <summary>What was read with the form; 0 for a new one.</summary>
    public int Version { get; init; }
}
