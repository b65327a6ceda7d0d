using CooPortal.CustomsProtocol.Http;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs' interface refused a request to archive for good: the user sees why and may ask again.</summary>
public sealed class RefusedArchiveHandler(CooPortalDbContext db) : IRefusedMessageHandler
{
    public bool Takes(OutboxMessage message) => message.Kind == "ArchiveRequest";

    public async Task HandleAsync(OutboxMessage message, PostOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(outcome);
        var id = CustomsSubject.CertificateId(message.SubjectKey);
        if (await db.Certificates.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } certificate
            && certificate.AnswerArchive(archived: false, message.Id, outcome.Detail))
        {
            await db.SaveAuditedAsync(Actor.System("海关归档") with { EnterpriseId = certificate.FilerEnterpriseId }, nameof(RefusedArchiveHandler), cancellationToken, outcome.Detail);
        }
    }
}
