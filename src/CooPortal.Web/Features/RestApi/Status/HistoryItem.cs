using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.RestApi.Status;

/// <summary>One change of status.</summary>
public sealed record HistoryItem(DateTime At, CertificateStatus From, CertificateStatus To, string By);
