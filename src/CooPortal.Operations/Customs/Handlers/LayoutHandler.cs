using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>版式到达: keeps customs' part of the printed certificate and has the original made.</summary>
public sealed class LayoutHandler(CooPortalDbContext db, WorkQueue work, TimeProvider clock) : IInboxHandler
{
    private static readonly Actor Customs = Actor.System("海关版式");

    public string Kind => "Layout";

    public bool SavesOnce => true;

    public async Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken)
    {
        var layout = MessageXml.Read<LayoutMessage>(message.Body);
        var id = CustomsSubject.CertificateId(message.SubjectKey);
        var certificate = await db.Certificates.InEveryEnterprise()
            .SingleOrDefaultAsync(row => id == null ? row.DeclaredNumber == layout.CertNo : row.Id == id, cancellationToken);
        if (certificate is null)
        {
            return false;
        }

        var round = message.Round ?? certificate.DeclarationRound;
        if (round < certificate.DeclarationRound || certificate.Status is CertificateStatus.Cancelled or CertificateStatus.Replaced)
        {
            return true;
        }

        if (certificate.Status != CertificateStatus.Approved)
        {
            // it overtook the receipt of the approval
            return false;
        }

        if (await db.CustomsLayouts.InEveryEnterprise().AnyAsync(row => row.CertificateId == certificate.Id && row.Round == round, cancellationToken))
        {
            return true;
        }

        db.CustomsLayouts.Add(new CustomsLayout
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            CertificateId = certificate.Id,
            Round = round,
            SealPng = layout.SealImage,
            SealWidthMm = layout.SealWidth,
            SealHeightMm = layout.SealHeight,
            SignaturePng = layout.SignImage,
            SignatureWidthMm = layout.SignWidth,
            SignatureHeightMm = layout.SignHeight,
            BarCode = layout.BarCode,
            OfficeEn = layout.OrgNameE,
            Place = layout.CheckAddress,
            IssueDate = layout.CheckDate,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
        });
        db.Notices.Add(new Notice
        {
            EnterpriseId = certificate.FilerEnterpriseId,
            Event = PushEvent.CertificatePrintable,
            SubjectKind = nameof(Certificate),
            SubjectId = certificate.Id,
            Number = certificate.Number,
            CreatedByUserId = certificate.CreatedByUserId,
            Sender = "海关",
            Text = "版式接收成功，可以自助打印正本。",
            Time = message.ReceivedAt,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            SourceKey = message.MessageId,
        });
        certificate.ApplyLayout(LayoutEvent.Arrived);
        await work.EnqueueAsync(RenderOriginal.JobName, $"{RenderOriginal.JobName}:{certificate.Id:N}:{round}", certificate.Id, certificate.FilerEnterpriseId, cancellationToken);
        await db.SaveAuditedAsync(Customs with { EnterpriseId = certificate.FilerEnterpriseId }, nameof(LayoutHandler), cancellationToken, "版式接收成功");
        return true;
    }
}
