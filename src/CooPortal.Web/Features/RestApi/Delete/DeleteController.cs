using CooPortal.Operations.Certificates;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Delete;

/// <summary>Deletes a certificate that customs has not.</summary>
[Route(RestApiFeature.Prefix + "/certificates")]
[RequiresScope(RestScopes.Write)]
[Tags("证书")]
public sealed class DeleteController(RestGate gate, DeleteCertificate delete) : RestController
{
    [HttpDelete("{id:guid}", Name = "deleteCertificate")]
    [EndpointSummary("删除证书")]
    [EndpointDescription("只有暂存、退证的证书可以删除，不能恢复；证书号不再使用。If-Match 可以不给。")]
    [Precondition]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status412PreconditionFailed, ProblemJson)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        var seen = Request.SeenVersion();
        return await gate.AdmitsAsync(id, Caller.Actor, cancellationToken) && await delete.ExecuteAsync(id, Caller.Actor, cancellationToken, seen) is not null
            ? new RestAnswer(StatusCodes.Status204NoContent)
            : NoSuchCertificate();
    }
}
