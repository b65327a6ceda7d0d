using CooPortal.Domain.Accounts;
using CooPortal.Domain.Verification;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Verification;

/// <summary>
/// After 提交: gives the files to the outbox behind the answer that names them, one message and one transaction each, so that no more than one
/// file is in memory. Running twice sends none twice.
/// </summary>
public sealed class SendVerificationFiles(CooPortalDbContext db, DocumentStore store, CustomsOutbox outbox) : IWorkJob
{
    public const string JobName = "send-verification-files";

    private static readonly Actor Sender = Actor.System("核查附件发送");

    public string Name => JobName;

    public static string KeyOf(VerificationRecord record) => $"{JobName}:{record.Id:N}:{record.Round}";

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var record = await db.VerificationRecords.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (record is null)
        {
            return;
        }

        var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == record.EnterpriseId, cancellationToken);
        var files = await db.VerificationFiles.InEveryEnterprise().Where(file => file.RecordId == record.Id && file.MessageId == null).ToListAsync(cancellationToken);
        foreach (var file in VerificationRecord.InOrder(files))
        {
            var content = await store.ReadAsync(file.FileName, file.Sha256, cancellationToken);
            var message = await outbox.EnqueueAsync(
                CustomsSubject.Verification(record.Number), VerificationText.ToFile(record, file, enterprise, content), record.EnterpriseId, record.Round, cancellationToken);
            file.Send(record.Round, message.Id);
            await db.SaveAuditedAsync(Sender with { EnterpriseId = record.EnterpriseId }, nameof(SendVerificationFiles), cancellationToken, record.Number);
            db.Entry(message).State = EntityState.Detached;
        }
    }
}
