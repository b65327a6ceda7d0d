using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>RCEP 背对背原产地证书附件上传进口证书扫描件为必填项 (manual 1.26; decisions.md 8).</summary>
public sealed class RequiredAttachmentsMustBeUploaded : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from kind in subject.Type.RequiredAttachments
        where !subject.Certificate.HasAttachment(kind)
        select ("Attachments", $"{subject.Type.NameZh}必须上传“{Dictionary.AttachmentKinds.Find(kind)?.NameZh ?? kind}”，请点击“附件上传”上传其 PDF 扫描件");
}
