namespace CooPortal.Domain.Catalogue;

/// <summary>When a certificate counts as issued late, what it then says, and until when it can be issued at all.</summary>
public sealed record LateIssue
{
    /// <summary>The words on the form.</summary>
    public required string Wording { get; init; }

    /// <summary>Number of the box that says it; <see cref="FormBox.Title"/> where the title does.</summary>
    public required string Box { get; init; }

    /// <summary>Days after shipment that do not count as late.</summary>
    public int GraceDays { get; init; }

    /// <summary>Grace days are counted from Monday to Friday.</summary>
    public bool GraceInWorkingDays { get; init; }

    /// <summary>Nothing is issued after the grace days: the agreement knows no late issue.</summary>
    public bool EndsWithGrace { get; init; }

    /// <summary>Months after shipment during which the certificate can be issued; null for no limit.</summary>
    public int? LimitMonths { get; init; }

    /// <summary>The same limit where the agreement counts days.</summary>
    public int? LimitDays { get; init; }

    /// <summary>Counted from 出口报关日期 instead of the shipment.</summary>
    public bool FromExportDeclaration { get; init; }
}
