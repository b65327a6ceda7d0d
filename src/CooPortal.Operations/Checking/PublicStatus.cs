using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Checking;

/// <summary>All that a number and its check code tell.</summary>
/// <param name="Status">单据状态.</param>
/// <param name="At">Since when, UTC.</param>
public sealed record PublicStatus(CertificateStatus Status, DateTime At);
