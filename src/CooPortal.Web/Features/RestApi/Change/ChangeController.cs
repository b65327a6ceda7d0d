using CooPortal.Domain.Catalogue;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using CooPortal.Web.Features.RestApi.Certificates;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Change;

/// <summary>Changes a certificate that may still be edited.</summary>
[Route(RestApiFeature.Prefix + "/certificates")]
[RequiresScope(RestScopes.Write)]
[Tags("证书")]
public sealed class ChangeController(FindCertificate find, ChangeCertificate change) : RestController
{
    [HttpPut("{id:guid}", Name = "changeCertificate")]
    [EndpointSummary("修改证书")]
    [EndpointDescription("以请求体的内容整份替换：没有给出的字段清空。只有暂存、发送失败、退证的证书可以修改。If-Match 须为读取时的 ETag，其间被他人修改过则应答 412。")]
    [Precondition(Required = true)]
    [Takes("CertificateContent")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status412PreconditionFailed, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status413PayloadTooLarge, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status415UnsupportedMediaType, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status428PreconditionRequired, ProblemJson)]
    [AnswersWith("Certificate")]
    public async Task<IActionResult> Change(Guid id, CancellationToken cancellationToken)
    {
        var version = Request.RequiredVersion();
        if (await find.WithoutGoodsAsync(id, cancellationToken) is not { } known)
        {
            return NoSuchCertificate();
        }

        var content = CertificateBody.ReadContent(await RestBody.ReadAsync(Request), CertificateCatalogue.Get(known.TypeCode));
        return await change.ExecuteAsync(id, version, content, Caller.Actor, cancellationToken) is { } changed
            ? new RestAnswer(StatusCodes.Status200OK, CertificateJson.Of(changed)) { ETag = RestAnswer.TagOf(changed.Version) }
            : NoSuchCertificate();
    }
}
