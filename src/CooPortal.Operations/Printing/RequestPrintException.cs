using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>打印异常申请: tells customs, in the same transaction, that a printed original is no good. Accepted, it allows one more.</summary>
public sealed class RequestPrintException(CooPortalDbContext db, SelfPrintRights rights, CustomsOutbox outbox, TimeProvider clock)
{
    /// <returns>The request; null when the enterprise has no such certificate.</returns>
    /// <exception cref="BrokenRulesException">The certificate's state does not allow it, or a detail is missing.</exception>
    public async Task<PrintExceptionRequest?> ExecuteAsync(RequestPrintExceptionInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.SingleOrDefaultAsync(row => row.Id == input.CertificateId, cancellationToken);
        if (certificate is null || actor.EnterpriseId is not { } enterpriseId)
        {
            return null;
        }

        var detail = input.Detail?.Trim() ?? "";
        Check(input.Reason, detail);
        if (((await rights.ObstacleAsync(certificate, enterpriseId, cancellationToken))?.Text ?? PrintExceptionRights.Refusal(certificate)) is { } refusal)
        {
            throw new BrokenRulesException("", refusal, nameof(PrintExceptionRights));
        }

        var request = new PrintExceptionRequest
        {
            EnterpriseId = enterpriseId,
            CertificateId = certificate.Id,
            CertificateNumber = certificate.Number,
            TypeCode = certificate.TypeCode,
            Reason = input.Reason,
            Operation = input.Operation,
            Detail = detail,
            IssuedOn = certificate.Issue.Date,
            PrintCount = certificate.PrintCount,
            SubmittedAt = clock.GetUtcNow().UtcDateTime,
            SubmittedByUserId = actor.UserId!.Value,
            SubmittedByName = actor.Name,
        };
        db.PrintExceptionRequests.Add(request);
        certificate.OpenException(request.Id);
        await outbox.EnqueueAsync(
            CustomsSubject.Certificate(certificate.Id), MessageOf(certificate, request), certificate.FilerEnterpriseId, certificate.DeclarationRound, cancellationToken);
        try
        {
            await db.SaveAuditedAsync(actor, nameof(RequestPrintException), cancellationToken, request.Reason.TitleZh());
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new BrokenRulesException("", "该证书刚刚被其他人操作，请刷新后重试。", nameof(RequestPrintException));
        }

        return request;
    }

    private static void Check(PrintExceptionReason reason, string detail)
    {
        if (reason == PrintExceptionReason.Other && detail.Length == 0)
        {
            throw new BrokenRulesException(nameof(RequestPrintExceptionInput.Detail), "原因选择“其他”时，请填写异常问题详情。", nameof(PrintExceptionReason.Other));
        }

        if (detail.Length > PrintExceptionRequest.LongestDetail)
        {
            throw new BrokenRulesException(nameof(RequestPrintExceptionInput.Detail), $"异常问题详情不能超过{PrintExceptionRequest.LongestDetail}个字符。", nameof(PrintExceptionRequest.LongestDetail));
        }
    }

    private static PrintExceptionMessage MessageOf(Certificate certificate, PrintExceptionRequest request) => new()
    {
        ApplyNo = request.Id.ToString("N"),
        CertNo = certificate.Number,
        CertType = certificate.TypeCode,
        AplRegNo = certificate.Header.FilerSocialCreditCode ?? "",
        PrintCount = request.PrintCount,
        Reason = request.Reason.TitleZh(),
        Operation = request.Operation.TitleZh(),
        Detail = request.Detail.Length == 0 ? null : request.Detail,
        ApplyTime = request.SubmittedAt,
    };
}
