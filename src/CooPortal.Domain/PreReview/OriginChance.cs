using CooPortal.Domain.Catalogue;

namespace CooPortal.Domain.PreReview;

/// <summary>Whether a product meets one criterion that is a percentage, and by how much.</summary>
public sealed record OriginChance
{
    public required CertificateType Type { get; init; }

    public required OriginCriterion Criterion { get; init; }

    /// <summary>Largest share of non-originating materials in the FOB value, per cent.</summary>
    public required decimal Limit { get; init; }

    /// <summary>Share that the product has, per cent.</summary>
    public required decimal Actual { get; init; }

    /// <summary>Decided without dividing, so that a product on the limit is on it.</summary>
    public required bool Qualifies { get; init; }

    /// <summary>Percentage points to the limit; negative beyond it.</summary>
    public decimal Distance => Limit - Actual;

    /// <summary>How much more non-originating value a unit may hold at this FOB value; negative: how much less it must hold.</summary>
    public required decimal Room { get; init; }
}
