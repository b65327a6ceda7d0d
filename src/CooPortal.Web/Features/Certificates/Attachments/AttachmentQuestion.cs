using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.Certificates.Attachments;

/// <summary>Asks before an attachment is deleted.</summary>
public sealed record AttachmentQuestion(string Path, Attachment Attachment);
