namespace CooPortal.Domain.Printing;

/// <summary>One document on its way to one printer. Moves are those of security.md §6, each a conditional update.</summary>
public sealed class PrintJob : IAudited, IEnterpriseOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    public required string CertificateNumber { get; init; }

    public Guid DocumentId { get; init; }

    public PrintContent Content { get; init; }

    public Guid AgentDeviceId { get; init; }

    public PrintJobState State { get; private set; }

    /// <summary>Counts claims; every call of the agent names the attempt.</summary>
    public int Attempt { get; private set; }

    /// <summary>SHA-256 of the attempt's token, lower-case hexadecimal.</summary>
    public string? TokenHash { get; private set; }

    public DateTime? LeaseUntil { get; private set; }

    public PrintOutcome? Outcome { get; private set; }

    /// <summary>The agent's report as received, JSON.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Printer's job URI.</summary>
    public string? PrinterJobUri { get; private set; }

    public string? PrinterJobUuid { get; private set; }

    /// <summary>The agent's own words about the current step.</summary>
    public string Progress { get; private set; } = "";

    public int PagesDone { get; private set; }

    public int PagesTotal { get; init; }

    public Guid RequestedByUserId { get; init; }

    public required string RequestedByName { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastReportAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>When 是 or 否 was answered.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredByUserId { get; private set; }

    public int Version { get; set; }
}
