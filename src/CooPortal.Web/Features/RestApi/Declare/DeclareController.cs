using CooPortal.Operations.Certificates;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Declare;

/// <summary>申报</summary>
[Route(RestApiFeature.Prefix + "/certificates")]
[RequiresScope(RestScopes.Declare)]
[Tags("申报")]
public sealed class DeclareController(RestGate gate, DeclareCertificate declare) : RestController
{
    [HttpPost("{id:guid}/declaration", Name = "declareCertificate")]
    [EndpointSummary("申报证书")]
    [EndpointDescription("完整校验后发送海关，没有请求体。校验不通过应答 422，逐项说明。已申报过的不会重复申报。带 If-Match 则只申报读取过的那个版本。结果请查询状态和回执。")]
    [Precondition]
    [ProducesResponseType<DeclarationAnswer>(StatusCodes.Status202Accepted, "application/json")]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status412PreconditionFailed, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson)]
    public async Task<IActionResult> Declare(Guid id, CancellationToken cancellationToken)
    {
        var seen = Request.SeenVersion();
        return await gate.AdmitsAsync(id, Caller.Actor, cancellationToken) && await declare.ExecuteAsync(new DeclareInput(id, seen, HttpContext.RestRequestId()), Caller.Actor, cancellationToken) is { } result
            ? new RestAnswer(StatusCodes.Status202Accepted, DeclarationAnswer.Of(result)) { Location = $"{AddressOf(id)}/status", ETag = RestAnswer.TagOf(result.Certificate.Version) }
            : NoSuchCertificate();
    }
}
