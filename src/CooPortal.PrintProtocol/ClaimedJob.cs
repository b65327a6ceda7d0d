using System.Text.Json.Serialization;

namespace CooPortal.PrintProtocol;

/// <summary>A leased job: one attempt, good until its lease ends or <c>begin</c> is answered.</summary>
public sealed record ClaimedJob
{
    /// <summary>Key of the job; a key, no secret.</summary>
    public required Guid JobId { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>Secret of this attempt, sent back in <see cref="AgentHeaders.Token"/>.</summary>
    public required string Token { get; init; }

    /// <summary>Seconds until the lease ends unless a heartbeat comes.</summary>
    public required int LeaseSeconds { get; init; }

    /// <summary>What is printed, for the agent's status page (certificate number, 正本 or 副本).</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the document, lower-case hex.</summary>
    public required string DocumentSha256 { get; init; }

    /// <summary>Printed sides of the document (its pages).</summary>
    public required int Sides { get; init; }

    /// <summary>What to ask the printer for.</summary>
    public required PrintOptions Options { get; init; }

    /// <summary>The name the printer's job gets, by which a restarted agent finds it again.</summary>
    [JsonIgnore]
    public string PrinterJobName => NameOf(JobId, Attempt);

    /// <summary>Name of the printer's job of an attempt.</summary>
    public static string NameOf(Guid job, int attempt) => $"coo-{job:D}-{attempt}";
}
