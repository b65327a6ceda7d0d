using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using CooPortal.Web.Features.RestApi.Certificates;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Create;

/// <summary>暂存 a new certificate.</summary>
[Route(RestApiFeature.Prefix + "/certificates")]
[RequiresScope(RestScopes.Write)]
[Tags("证书")]
public sealed class CreateController(CreateCertificate create) : RestController
{
    [HttpPost("", Name = "createCertificate")]
    [EndpointSummary("新建证书（暂存）")]
    [EndpointDescription("按证书类型的字段表给出内容；没有给出的表头字段取新建页面的初始值，null 表示空。证书号由系统编。暂存只检查长度和格式，完整校验在申报时。")]
    [Takes("NewCertificate")]
    [ProducesResponseType(StatusCodes.Status201Created)]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status413PayloadTooLarge, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status415UnsupportedMediaType, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson)]
    [AnswersWith("Certificate")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        var (type, content) = CertificateBody.Read(await RestBody.ReadAsync(Request));
        var certificate = await create.ExecuteAsync(HttpContext.RestRequestId(), type, content, Caller.Actor, cancellationToken);
        return new RestAnswer(StatusCodes.Status201Created, CertificateJson.Of(certificate)) { Location = AddressOf(certificate.Id), ETag = RestAnswer.TagOf(certificate.Version) };
    }
}
