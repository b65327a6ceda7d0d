using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Attachments;

/// <summary>A certificate without its lines, and its attachments.</summary>
public sealed record CertificateAttachments(Certificate Certificate, IReadOnlyList<Attachment> Attachments);
