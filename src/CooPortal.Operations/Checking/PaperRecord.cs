using CooPortal.Domain.Catalogue;

namespace CooPortal.Operations.Checking;

/// <summary>The portal's record of a printed certificate: what the paper shows, and what became of it.</summary>
public sealed record PaperRecord
{
    public required string Number { get; init; }

    public required CertificateType Type { get; init; }

    public required PaperStanding Standing { get; init; }

    public DateOnly? IssueDate { get; init; }

    /// <summary>The last day on which it is valid.</summary>
    public DateOnly? LastDay { get; init; }

    public required string Office { get; init; }

    /// <summary>First line of the exporter.</summary>
    public required string Exporter { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Destination { get; init; }

    public required int LineCount { get; init; }

    /// <summary>Number of the certificate that stands in its place.</summary>
    public string? ReplacedBy { get; init; }
}
