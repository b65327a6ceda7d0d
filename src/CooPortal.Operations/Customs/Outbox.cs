using System.Security.Cryptography;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs;

/// <summary>Enqueues messages to customs in the caller's unit of work; nothing is written until the caller saves (security.md §5).</summary>
public sealed class Outbox(CooPortalDbContext db, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>Adds a message with the subject's next number. A concurrent verb on the same subject fails on the subject's version and starts over.</summary>
    public async Task<OutboxMessage> EnqueueAsync(OutboxDraft draft, CancellationToken cancellationToken)
    {
        var subject = db.OutboxSubjects.Local.FirstOrDefault(row => row.Key == draft.SubjectKey)
            ?? await db.OutboxSubjects.SingleOrDefaultAsync(row => row.Key == draft.SubjectKey, cancellationToken)
            ?? db.OutboxSubjects.Add(new OutboxSubject { Key = draft.SubjectKey }).Entity;
        subject.LastSequence++;

        var now = clock.GetUtcNow().UtcDateTime;
        var message = new OutboxMessage
        {
            Id = draft.MessageId,
            EnterpriseId = draft.EnterpriseId,
            SubjectKey = draft.SubjectKey,
            Sequence = subject.LastSequence,
            Round = draft.Round,
            Kind = draft.Kind,
            Body = draft.Body,
            BodySha256 = Convert.ToHexStringLower(SHA256.HashData(draft.Body)),
            CreatedAt = now,
            DueAt = now,
        };
        db.OutboxMessages.Add(message);
        signal.Wake();
        return message;
    }
}
