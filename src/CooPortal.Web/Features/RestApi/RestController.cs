using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.RestApi;

/// <summary>A use case of the REST API: let in by its key, answered in JSON, refused with problem details.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Rest)]
[DisableRequestSizeLimit]
[ServiceFilter<RestKeyFilter>]
[ServiceFilter<RestCallFilter>]
[ApiExplorerSettings(GroupName = "v1")]
[ProducesResponseType<Problem>(StatusCodes.Status400BadRequest, ProblemJson)]
[ProducesResponseType<Problem>(StatusCodes.Status401Unauthorized, ProblemJson)]
[ProducesResponseType<Problem>(StatusCodes.Status403Forbidden, ProblemJson)]
[ProducesResponseType<Problem>(StatusCodes.Status429TooManyRequests, ProblemJson)]
public abstract class RestController : ControllerBase
{
    protected const string ProblemJson = Answers.Problem.ContentType;

    protected RestCaller Caller => HttpContext.RestCaller();

    protected static RestAnswer NoSuchCertificate() => RestProblems.NotFound("没有这份证书，或它不属于本企业。");

    protected static string AddressOf(Guid certificateId) => $"/{RestApiFeature.Prefix}/certificates/{certificateId:D}";
}
