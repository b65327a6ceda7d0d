using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

/// <summary>A line of 证书打印.</summary>
public sealed record PrintListRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public string? InvoiceNumber { get; init; }

    /// <summary>申请人: the declarant's name.</summary>
    public string? Applicant { get; init; }

    public string? Exporter { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required LayoutStatus LayoutStatus { get; init; }

    public required PrintStatus PrintStatus { get; init; }

    /// <summary>Originals that may be on paper.</summary>
    public required int PrintCount { get; init; }

    /// <summary>Customs accepted an exception: the original may be printed once more.</summary>
    public required bool MayReprint { get; init; }

    public required CustomsArchiveStatus ArchiveStatus { get; init; }

    /// <summary>The original was taken as a file and is not printed.</summary>
    public required bool IsDownloaded { get; init; }

    /// <summary>Why customs did not archive; null unless refused.</summary>
    public string? ArchiveRefusal { get; init; }

    /// <summary>Jobs of the newest print, original before copy; empty when none was made.</summary>
    public required IReadOnlyList<PrintJob> Jobs { get; init; }

    /// <summary>Why the original cannot be printed now; null when it can.</summary>
    public string? OriginalRefusal { get; init; }

    /// <summary>Why a copy cannot be printed now; null when it can.</summary>
    public string? CopyRefusal { get; init; }

    /// <summary>Customs or a rendering job may still change what the line shows.</summary>
    public required bool IsMoving { get; init; }
}
