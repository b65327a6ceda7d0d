using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>A certificate in the exchange with a partner country.</summary>
public sealed record ExchangeRow
{
    public required string CertNo { get; init; }

    /// <summary>Exporter, or importer of what came in.</summary>
    public required string Company { get; init; }

    /// <summary>Who filed it; the company itself for what came in.</summary>
    public required string Applicant { get; init; }

    public required ExchangeDirection Direction { get; init; }

    public required string CertType { get; init; }

    /// <summary>Numeric code.</summary>
    public required string Country { get; init; }

    public required DateOnly IssueDate { get; init; }

    public required bool Archived { get; init; }

    public required ExchangeSending Sending { get; init; }

    public required ExchangeUse Use { get; init; }

    public required string Note { get; init; }

    public required DateTime UpdatedAt { get; init; }

    /// <summary>On its way: archived here, and the other side has not answered.</summary>
    public bool IsMoving => Archived && Sending is ExchangeSending.NotSent or ExchangeSending.Sent;
}
