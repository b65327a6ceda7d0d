using System.Text.Json;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Data;
using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Features.AgentApi;

/// <summary>Calls of machines: they act for the enterprise of their row, never of a cookie, and refusals are records of the protocol.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AgentApiAttribute : ExceptionFilterAttribute, IAuthorizationFilter
{
    public const int LongestBody = 256 * 1024;

    public void OnAuthorization(AuthorizationFilterContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<DataScope>().UseSystem();

    public override void OnException(ExceptionContext context)
    {
        context.Result = context.Exception switch
        {
            AttemptRefusedException refused => Refusal(StatusCodes.Status409Conflict, RefusalCodes.NotYours, refused.Message),
            CardRefusedException refused => Refusal(StatusCodes.Status409Conflict, refused.Code, refused.Message),
            JsonException => Refusal(StatusCodes.Status400BadRequest, RefusalCodes.Malformed, "报文格式不正确。"),
            _ => null,
        };
        context.ExceptionHandled = context.Result is not null;
    }

    /// <summary>A refusal as the agent reads it.</summary>
    public static ContentResult Refusal(int status, string code, string message) => new()
    {
        Content = JsonSerializer.Serialize(new Refusal { Code = code, Message = message }, ProtocolJson.Options),
        ContentType = "application/json; charset=utf-8",
        StatusCode = status,
    };
}
