using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

public sealed record RequestPrintExceptionInput
{
    public required Guid CertificateId { get; init; }

    public required PrintExceptionReason Reason { get; init; }

    public required PrintExceptionOperation Operation { get; init; }

    /// <summary>异常问题详情; needed with <see cref="PrintExceptionReason.Other"/>.</summary>
    public string? Detail { get; init; }
}
