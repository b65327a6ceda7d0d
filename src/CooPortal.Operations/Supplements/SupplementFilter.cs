using CooPortal.Domain.Supplements;

namespace CooPortal.Operations.Supplements;

/// <summary>Conditions of 补录信息查询. Days are days of the last submission or deletion in China Standard Time, both ends included.</summary>
public sealed record SupplementFilter
{
    public SupplementSource? Source { get; init; }

    /// <summary>Beginning of 证明号.</summary>
    public string? Number { get; init; }

    /// <summary>证明类型.</summary>
    public string? TypeCode { get; init; }

    /// <summary>出口商代码.</summary>
    public string? ExporterCode { get; init; }

    /// <summary>A 报关单号, or part of one.</summary>
    public string? DeclarationNumber { get; init; }

    /// <summary>A supplement of the certificate is in this state.</summary>
    public SupplementState? State { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
