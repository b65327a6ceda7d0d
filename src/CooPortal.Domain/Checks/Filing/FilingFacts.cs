using CooPortal.Domain.Enterprises;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>What stands outside the certificate and decides whether it may be declared.</summary>
public sealed record FilingFacts
{
    /// <summary>A revision of the filer's 企业基本情况 is synchronised with customs.</summary>
    public required bool ProfileIsSynced { get; init; }

    /// <summary>申领模式 of the synchronised revision; null when there is none.</summary>
    public required FilingMode? Mode { get; init; }

    /// <summary>The filer is the exporter.</summary>
    public required bool IsSelfFiled { get; init; }

    /// <summary>Customs has accepted the relation between exporter and agent; of no account when self-filed.</summary>
    public required bool RelationIsAccepted { get; init; }

    /// <summary>No other enterprise has declared a certificate of this number.</summary>
    public required bool NumberIsFree { get; init; }

    /// <summary>In how many entries an amending or reissued certificate differs from its original; null when it replaces none.</summary>
    public int? DifferencesFromOriginal { get; init; }

    /// <summary>The next free number of the series; null when it is used up.</summary>
    public string? ProposedNumber { get; init; }
}
