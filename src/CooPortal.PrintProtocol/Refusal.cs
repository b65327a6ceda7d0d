namespace CooPortal.PrintProtocol;

/// <summary>Body of every reply that is not a success.</summary>
public sealed record Refusal
{
    /// <summary>One of <see cref="RefusalCodes"/>: what the agent decides by.</summary>
    public required string Code { get; init; }

    /// <summary>A Chinese sentence: what the agent shows.</summary>
    public required string Message { get; init; }
}
