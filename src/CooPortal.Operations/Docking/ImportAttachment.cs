using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Docking;

/// <summary>File → 随附单据 of a certificate that may still be edited, by the verb and the limits of the page.</summary>
public sealed class ImportAttachment(CooPortalDbContext db, AddAttachment add, TimeProvider clock)
{
    private const string Pdf = "PDF";

    internal async Task<DockingOutcome> ExecuteAsync(FileMessage message, string digest, bool dryRun, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = new DockingOutcome
        {
            Result = dryRun ? ErpOutcome.Passed : ErpOutcome.Stored,
            Kind = "File",
            CertificateNumber = message.CertNo,
            File = (message.FileType, message.FileName),
        };
        var certificate = await db.Certificates.AsNoTracking()
            .SingleOrDefaultAsync(row => row.FilerEnterpriseId == actor.EnterpriseId && row.Number == message.CertNo && row.TypeCode == message.CertType, cancellationToken);
        if (certificate is null)
        {
            return Refused(outcome, "CertNo", message.CertNo, "没有这份证书：附件须在证书报文（Certificate）导入成功之后导入，证书号和证书类型须相同。");
        }

        if (certificate.Refusal(CertificateAction.AddAttachment, actor.Role) is { } refusal)
        {
            return Refused(outcome, "CertNo", message.CertNo, $"证书 {certificate.Number} {refusal}。带附件的证书请先以 ApplyType 0 暂存，导入附件后再以 1 申报。");
        }

        if (Dictionary.AttachmentKinds.Find(message.FileType) is not { } kind)
        {
            return Refused(outcome, "FileType", message.FileType, $"没有这种附件类型，可用：{string.Join(' ', Dictionary.AttachmentKinds.Entries.Select(entry => $"{entry.Code} {entry.NameZh}"))}。");
        }

        if (!message.DocType.Equals(Pdf, StringComparison.OrdinalIgnoreCase))
        {
            return Refused(outcome, "DocType", message.DocType, "附件格式只能是 PDF。");
        }

        try
        {
            AttachmentFile.Pages(message.FileContent, kind);
            if (!dryRun)
            {
                await StoreAsync(message, certificate.Id, digest, kind.Code, actor, cancellationToken);
            }
        }
        catch (BrokenRulesException broken)
        {
            return Refused(outcome, "FileContent", AttachmentFile.Size(message.FileContent.Length), string.Join(' ', broken.Rules.Select(rule => rule.Message)));
        }

        return outcome with { CertificateId = certificate.Id };
    }

    private static DockingOutcome Refused(DockingOutcome outcome, string element, string value, string reason) =>
        outcome with { Result = ErpOutcome.Refused, Faults = [new DockingFault(FieldPath.Of(element), value, reason)] };

    /// <summary>The import is pending when the attachment is saved, so that both are there or neither.</summary>
    private async Task StoreAsync(FileMessage message, Guid certificateId, string digest, string kind, Actor actor, CancellationToken cancellationToken)
    {
        db.ErpImports.Add(new ErpImport
        {
            EnterpriseId = actor.EnterpriseId!.Value,
            Digest = digest,
            Kind = "File",
            CertificateId = certificateId,
            CertificateNumber = message.CertNo,
            BroughtBy = actor.Name,
            ImportedAt = clock.GetUtcNow().UtcDateTime,
        });
        await add.ExecuteAsync(new AddAttachmentInput { CertificateId = certificateId, Kind = kind, Name = message.FileName, Content = message.FileContent }, actor, cancellationToken);
        if (db.ChangeTracker.HasChanges())
        {
            // the page had the same file already
            await db.SaveAuditedAsync(actor, nameof(ImportAttachment), cancellationToken, message.CertNo);
        }
    }
}
