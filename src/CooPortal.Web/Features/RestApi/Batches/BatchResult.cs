using CooPortal.Domain.Certificates;
using CooPortal.Web.Features.RestApi.Answers;

namespace CooPortal.Web.Features.RestApi.Batches;

/// <summary>What became of one item of a batch.</summary>
public sealed record BatchResult
{
    /// <summary>Place of the item, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The status that the item alone would have been answered with.</summary>
    public required int Status { get; init; }

    public Guid? Id { get; init; }

    public string? Number { get; init; }

    public CertificateStatus? CertificateStatus { get; init; }

    public int? Version { get; init; }

    /// <summary>Of a declaration.</summary>
    public IReadOnlyList<ProblemItem>? Warnings { get; init; }

    /// <summary>Why it was refused; pointers stand within the item.</summary>
    public Problem? Problem { get; init; }
}
