using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs;

/// <summary>
/// Writes a message to customs into the caller's unit of work: it is sent if and only if the caller's change is saved. Body, hash and
/// number are fixed here and never rebuilt (security.md §5).
/// </summary>
public sealed class CustomsOutbox(CooPortalDbContext db, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>Adds the message; the caller saves.</summary>
    /// <param name="subjectKey">See <see cref="CustomsSubject"/>.</param>
    /// <param name="message">The body.</param>
    /// <param name="enterpriseId">Whose message it is.</param>
    /// <param name="round">Declaration round of the certificate, submission of the profile; 0 where there is none.</param>
    /// <exception cref="ProtocolException">the message breaks the interface; its element says where</exception>
    public async Task<OutboxMessage> EnqueueAsync(
        string subjectKey, CustomsMessage message, Guid? enterpriseId, int round, CancellationToken cancellationToken)
    {
        var body = MessageXml.Write(message);
        var subject = db.OutboxSubjects.Local.FirstOrDefault(row => row.Key == subjectKey)
            ?? await db.OutboxSubjects.FirstOrDefaultAsync(row => row.Key == subjectKey, cancellationToken);
        if (subject is null)
        {
            subject = new OutboxSubject { Key = subjectKey };
            db.OutboxSubjects.Add(subject);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var row = new OutboxMessage
        {
            EnterpriseId = enterpriseId,
            SubjectKey = subjectKey,
            Sequence = ++subject.LastSequence,
            Round = round,
            Kind = MessageKinds.RootOf(message),
            Body = body,
            BodySha256 = EnvelopeSignature.Digest(body),
            CreatedAt = now,
            DueAt = now,
        };
        db.OutboxMessages.Add(row);
        signal.Wake();
        return row;
    }
}
