using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Enterprises;

/// <summary>Reads an enterprise with its newest profile, the one in force, and customs' qualification record.</summary>
public sealed class FindEnterpriseRecord(CooPortalDbContext db)
{
    public async Task<EnterpriseRecord?> ExecuteAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var enterprise = await db.Enterprises.SingleOrDefaultAsync(row => row.Id == enterpriseId, cancellationToken);
        if (enterprise is null)
        {
            return null;
        }

        var latest = await db.EnterpriseProfiles.Where(row => row.EnterpriseId == enterpriseId)
            .OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancellationToken);
        var inForce = latest is null or { SyncStatus: SyncStatus.Synced }
            ? latest
            : await db.EnterpriseProfiles.Where(row => row.EnterpriseId == enterpriseId && row.SyncStatus == SyncStatus.Synced)
                .OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancellationToken);
        var answer = inForce is not null
            ? null
            : await db.Receipts.AsNoTracking().Where(row => row.SubjectId == enterpriseId && row.SubjectKind == EnterpriseReceipts.Qualification)
                .OrderByDescending(row => row.Time).FirstOrDefaultAsync(cancellationToken);
        var details = answer is null ? null : MessageXml.Read<QualificationAnswerMessage>(answer.Raw).Enterprise;

        return new EnterpriseRecord
        {
            Enterprise = enterprise,
            Latest = latest,
            InForce = inForce,
            Qualification = answer is null ? await AskingAsync(enterpriseId, cancellationToken) : details is null ? QualificationState.NotFound : QualificationState.Found,
            QualificationDetails = details,
            QualificationReceivedAt = answer?.ReceivedAt,
        };
    }

    /// <summary>Receipts about the profile and the qualification, newest first.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(Guid enterpriseId, CancellationToken cancellationToken) =>
        await db.Receipts.AsNoTracking()
            .Where(row => row.SubjectId == enterpriseId)
            .OrderByDescending(row => row.Time).ThenByDescending(row => row.ReceivedAt)
            .ToListAsync(cancellationToken);

    private async Task<QualificationState> AskingAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        var key = AskQualification.KeyOf(enterpriseId);
        var item = await db.WorkItems.AsNoTracking().Where(row => row.Key == key).Select(row => new { row.HasFailed }).FirstOrDefaultAsync(cancellationToken);
        return item switch
        {
            null => QualificationState.NotAsked,
            { HasFailed: true } => QualificationState.Failed,
            _ => QualificationState.Asking,
        };
    }
}
