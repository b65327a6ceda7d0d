using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.Home.Desktop;

/// <summary>A certificate that waits for somebody here.</summary>
public sealed record WaitingLine(Guid Id, string Number, string TypeCode, string? Exporter, CertificateStatus Status, DateTime UpdatedAt);
