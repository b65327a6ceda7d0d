using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Attachments;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Attachments;

/// <summary>随附单据 of one certificate.</summary>
public sealed record AttachmentsPage(CertificateAttachments Of, Actor Actor)
{
    public Certificate Certificate => Of.Certificate;

    public IReadOnlyList<Attachment> Attachments => Of.Attachments;

    /// <summary>What was chosen before a refusal.</summary>
    public string? Kind { get; init; }

    public string? KindError { get; init; }

    public string? FileError { get; init; }

    /// <summary>Why nothing can be uploaded now; null when it can.</summary>
    public string? AddRefusal => Refusal(CertificateAction.AddAttachment);

    /// <summary>Why nothing can be deleted now; null when it can.</summary>
    public string? RemoveRefusal => Refusal(CertificateAction.RemoveAttachment);

    public string Path => $"/certificates/attachments/{Certificate.Id:D}";

    public FieldView KindField => new()
    {
        Name = "Kind",
        Label = "附件类型",
        Kind = FieldKind.Select,
        Required = true,
        Value = Kind,
        Error = KindError,
        Columns = 4,
        Options = [.. Dictionary.AttachmentKinds.Entries.Select(entry => new FieldOption(entry.Code, entry.NameZh))],
    };

    public string LinkTo(Attachment attachment) => $"{Path}/file/{attachment.Id:D}";

    private string? Refusal(CertificateAction action) => Certificate.FilerEnterpriseId == Actor.EnterpriseId
        ? Certificate.Refusal(action, Actor.Role)
        : "附件由录入企业维护";
}
