using CooPortal.Domain.Certificates;
using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

/// <summary>A line of 证书打印.</summary>
public sealed record PrintListRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string TypeCode { get; init; }

    public string? DestinationCode { get; init; }

    public string? Consignee { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required LayoutStatus LayoutStatus { get; init; }

    public required PrintStatus PrintStatus { get; init; }

    public required CustomsArchiveStatus ArchiveStatus { get; init; }

    /// <summary>The newest job of the original or a copy; null when none was made.</summary>
    public PrintJob? Job { get; init; }

    /// <summary>Why the original cannot be printed now; null when it can.</summary>
    public string? OriginalRefusal { get; init; }

    /// <summary>Why a copy cannot be printed now; null when it can.</summary>
    public string? CopyRefusal { get; init; }
}
