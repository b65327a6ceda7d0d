namespace CooPortal.Web.Features.RestApi.Answers;

/// <summary>Why a request was refused: problem details of RFC 9457.</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";

    /// <summary>Names the kind of problem for programs; the sentences are for people and may change.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>Address that was asked.</summary>
    public string? Instance { get; init; }

    /// <summary>Finds the request in the portal's log.</summary>
    public string? Reference { get; init; }

    /// <summary>Every single thing that is wrong.</summary>
    public IReadOnlyList<ProblemItem>? Errors { get; init; }
}
