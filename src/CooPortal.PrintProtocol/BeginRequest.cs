namespace CooPortal.PrintProtocol;

/// <summary>The document is in memory, its hash is right, the printer fits: may the agent print? Asked again, it gets the same answer.</summary>
public sealed record BeginRequest
{
    /// <summary>The attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>SHA-256 of the bytes in memory.</summary>
    public required string DocumentSha256 { get; init; }
}
