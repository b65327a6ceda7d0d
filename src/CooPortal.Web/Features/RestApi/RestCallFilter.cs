using System.Security.Cryptography;
using System.Text;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace CooPortal.Web.Features.RestApi;

/// <summary>
/// Around every call: refuses parameters that are wrong or unknown, does a request with an Idempotency-Key once, and turns what verbs throw
/// into problem details.
/// </summary>
public sealed class RestCallFilter(RestLedger ledger, RecordForeignAttempt foreign) : IAsyncActionFilter
{
    public const string IdempotencyKey = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var answer = QueryParameters.Problem(context);
        if (answer is null && http.Request.Headers[IdempotencyKey].ToString() is { Length: > 0 } key && HttpMethods.IsPost(http.Request.Method))
        {
            answer = await OnceAsync(key, http, next);
        }

        answer ??= await ActAsync(next);
        if (answer is null)
        {
            // a file
            return;
        }

        if (answer.Status == StatusCodes.Status404NotFound && Guid.TryParse(context.RouteData.Values["id"]?.ToString(), out var id))
        {
            await foreign.ExecuteAsync([id], $"{http.Request.Method} {http.Request.Path}", http.RestCaller().Actor, http.RequestAborted);
        }

        context.Result = answer;
    }

    /// <summary>Null when the action answers by itself.</summary>
    private static async Task<RestAnswer?> ActAsync(ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null && RestProblems.Of(executed.Exception) is { } problem)
        {
            executed.ExceptionHandled = true;
            executed.Result = problem;
        }

        return executed is { Exception: not null, ExceptionHandled: false } ? throw executed.Exception : executed.Result as RestAnswer;
    }

    private async Task<RestAnswer> OnceAsync(string typed, HttpContext http, ActionExecutionDelegate next)
    {
        var key = typed.Trim('"');
        if (key.Length is 0 or > RestRequest.LongestKey || key.Any(character => character is < '!' or > '~'))
        {
            return RestProblems.Bad($"{IdempotencyKey} 应为 1 至 {RestRequest.LongestKey} 个可见的 ASCII 字符，不含空格，例如一个 UUID。");
        }

        if (await RestBody.BytesAsync(http.Request) is not { } body)
        {
            return RestBody.TooLarge();
        }

        var (turn, request) = await ledger.BeginAsync(http.RestCaller(), key, HashOf(http.Request, body), http.RequestAborted);
        switch (turn)
        {
            case RestTurn.Different:
                return RestProblems.KeyReused(IdempotencyKey);
            case RestTurn.Running:
                http.Response.Headers.RetryAfter = "2";
                return RestProblems.StillRunning(IdempotencyKey);
            case RestTurn.Answered:
                http.Response.Headers[Replayed] = "true";
                return RestAnswer.Kept(request);
            default:
                http.UseRestRequestId(request.Id);
                return await FirstAsync(request, next);
        }
    }

    private async Task<RestAnswer> FirstAsync(RestRequest request, ActionExecutionDelegate next)
    {
        var isKept = false;
        try
        {
            var answer = await ActAsync(next) ?? throw new InvalidOperationException("A call that can be repeated answers with a RestAnswer.");
            answer.KeepIn(request);
            await ledger.AnswerAsync(request, CancellationToken.None);
            isKept = true;
            return answer;
        }
        finally
        {
            if (!isKept)
            {
                await ledger.ReleaseAsync(request, CancellationToken.None);
            }
        }
    }

    private static string HashOf(HttpRequest request, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers[HeaderNames.IfMatch]}\n"));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
