using CooPortal.Domain.Catalogue;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Types;

/// <summary>证书类型 with their fields.</summary>
[Route(RestApiFeature.Prefix + "/certificate-types")]
[Tags("字典和证书类型")]
public sealed class TypesController : RestController
{
    [HttpGet("", Name = "listTypes")]
    [EndpointSummary("证书类型列表")]
    [ProducesResponseType<TypeList>(StatusCodes.Status200OK, "application/json")]
    public IActionResult List() => new RestAnswer(StatusCodes.Status200OK, new TypeList([.. CertificateCatalogue.All.Select(TypeOverview.Of)]));

    [HttpGet("{code}", Name = "getType")]
    [EndpointSummary("证书类型的字段表")]
    [EndpointDescription("表头、货物、发票各有哪些字段，哪些在申报时必填，长度、代码表和原产地标准。")]
    [ProducesResponseType<TypeAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    public IActionResult Get(string code) => CertificateCatalogue.Find(code) is { } type
        ? new RestAnswer(StatusCodes.Status200OK, TypeAnswer.Of(type))
        : RestProblems.NotFound($"没有证书类型“{code}”，可用的见 /certificate-types。");
}
