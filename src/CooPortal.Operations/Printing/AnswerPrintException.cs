using CooPortal.Domain.Accounts;
using CooPortal.Domain.Push;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Push;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Customs' answer to a 打印异常申请, from its receipt or from the refusal of the message; repeated, it changes nothing.</summary>
public sealed class AnswerPrintException(CooPortalDbContext db, TimeProvider clock)
{
    /// <returns>False when there is no such request.</returns>
    public async Task<bool> ExecuteAsync(Guid requestId, bool accepted, string note, CancellationToken cancellationToken)
    {
        if (await db.PrintExceptionRequests.InEveryEnterprise().SingleOrDefaultAsync(row => row.Id == requestId, cancellationToken) is not { } request)
        {
            return false;
        }

        var words = note.Length > 1000 ? note[..1000] : note;
        if (!request.Answer(accepted, words, clock.GetUtcNow().UtcDateTime))
        {
            return true;
        }

        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == request.CertificateId, cancellationToken);
        if (certificate.OpenExceptionId == request.Id)
        {
            if (accepted)
            {
                certificate.GrantReprint(request.Id);
            }
            else
            {
                certificate.CloseException();
            }
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Notices.Add(new Notice
        {
            EnterpriseId = request.EnterpriseId,
            Event = PushEvent.PrintExceptionReceipt,
            SubjectKind = NoticeSubjects.PrintException,
            SubjectId = request.Id,
            Number = certificate.Number,
            CreatedByUserId = certificate.CreatedByUserId,
            Sender = "海关",
            Text = $"打印异常申请{(accepted ? "接收成功，可以重新打印正本" : "被退回")}{(words.Length > 0 ? $"：{words}" : "")}",
            Time = now,
            CreatedAt = now,
            SourceKey = $"print-exception:{request.Id:N}",
        });
        var customs = Actor.System("海关打印异常") with { EnterpriseId = request.EnterpriseId };
        await db.SaveAuditedAsync(customs, nameof(AnswerPrintException), cancellationToken, note);
        return true;
    }
}
