using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Printing;

/// <summary>A line of 证书下载.</summary>
public sealed record DownloadRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public string? InvoiceNumber { get; init; }

    public string? Applicant { get; init; }

    public string? Exporter { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required LayoutStatus LayoutStatus { get; init; }

    public required CustomsArchiveStatus ArchiveStatus { get; init; }

    /// <summary>Why customs did not archive; null unless refused.</summary>
    public string? ArchiveRefusal { get; init; }

    public required DownloadStatus Status { get; init; }

    /// <summary>When the original was first downloaded.</summary>
    public DateTime? DownloadedAt { get; init; }

    /// <summary>Why the original cannot be downloaded now; null when it can.</summary>
    public string? OriginalRefusal { get; init; }

    /// <summary>Why there is no copy yet; null when there is.</summary>
    public string? CopyRefusal { get; init; }

    /// <summary>Customs or a rendering job may still change what the line shows.</summary>
    public required bool IsMoving { get; init; }
}
