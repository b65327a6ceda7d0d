using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.RestApi.Status;

/// <summary>单据状态 and 回执.</summary>
[Route(RestApiFeature.Prefix + "/certificates")]
[RequiresScope(RestScopes.Read)]
[Tags("状态和回执")]
public sealed class StatusController(CooPortalDbContext db, FindReceipts receipts) : RestController
{
    [HttpGet("{id:guid}/status", Name = "getStatus")]
    [EndpointSummary("单据状态")]
    [EndpointDescription("适合轮询；带 If-None-Match 而证书未变时应答 304。")]
    [ProducesResponseType<StatusAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    public async Task<IActionResult> Status(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } certificate)
        {
            return NoSuchCertificate();
        }

        var tag = RestAnswer.TagOf(certificate.Version);
        return Request.Headers.IfNoneMatch.Contains(tag)
            ? new RestAnswer(StatusCodes.Status304NotModified) { ETag = tag }
            : new RestAnswer(StatusCodes.Status200OK, Of(certificate)) { ETag = tag };
    }

    [HttpGet("{id:guid}/receipts", Name = "getReceipts")]
    [EndpointSummary("回执和历史")]
    [EndpointDescription("海关和通道的全部回执（含退证原因和所指的栏目），以及每次状态变化，新的在前。")]
    [ProducesResponseType<ReceiptsAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    public async Task<IActionResult> Receipts(Guid id, CancellationToken cancellationToken) => await receipts.ExecuteAsync(id, cancellationToken) is { } found
        ? new RestAnswer(StatusCodes.Status200OK, new ReceiptsAnswer
        {
            Id = id,
            Number = found.Number,
            Status = found.Status,
            Receipts = [.. found.Receipts.Select(ReceiptItem.Of)],
            History = [.. found.History.Select(change => new HistoryItem(change.At, change.From, change.To, change.ActorName))],
        })
        : NoSuchCertificate();

    private StatusAnswer Of(Certificate certificate) => new()
    {
        Id = certificate.Id,
        Number = certificate.Number,
        Status = certificate.Status,
        StatusTitle = certificate.Status.TitleZh(),
        DeclarationRound = certificate.DeclarationRound,
        DeclaredAt = certificate.DeclaredAt,
        IssuedOn = certificate.Issue.Date,
        PrintStatus = certificate.PrintStatus,
        MayChange = May(certificate, CertificateAction.Save),
        MayDeclare = May(certificate, CertificateAction.Declare),
        MayDelete = May(certificate, CertificateAction.Delete),
    };

    private bool May(Certificate certificate, CertificateAction action) =>
        certificate.FilerEnterpriseId == Caller.Actor.EnterpriseId && certificate.Refusal(action, UserRole.CardlessOperator) is null;
}
