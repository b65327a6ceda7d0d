using CooPortal.Operations.Data;

namespace CooPortal.Operations.Certificates.Query;

/// <summary>One page of 证书查询.</summary>
public sealed record CertificateList
{
    /// <summary>Counting stops behind this number.</summary>
    public const int CountLimit = 10_000;

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<CertificateRow> Rows { get; init; }

    /// <summary>Exact up to <see cref="CountLimit"/>; one more means "more than that".</summary>
    public required int Count { get; init; }

    /// <summary>Newer rows exist before this one.</summary>
    public ListCursor? Previous { get; init; }

    /// <summary>Older rows exist behind this one.</summary>
    public ListCursor? Next { get; init; }
}
