using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Statistics;

/// <summary>Conditions of 业务统计. Days are of China Standard Time, both ends included.</summary>
public sealed record StatisticsFilter
{
    /// <summary>Longest range in months that is counted month by month.</summary>
    public const int MostMonths = 36;

    public StatisticsScope Scope { get; init; }

    public StatisticsDate DateKind { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public string? TypeCode { get; init; }

    public string? DestinationCode { get; init; }

    public string? IssuingOffice { get; init; }

    public CertificateStatus? Status { get; init; }
}
