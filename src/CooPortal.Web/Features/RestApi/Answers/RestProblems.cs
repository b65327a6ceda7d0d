using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Features.Certificates.Print;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.RestApi.Answers;

/// <summary>Every kind of problem that the API knows.</summary>
public static class RestProblems
{
    private const string Kinds = "urn:cooportal:problem:";

    // names of the rules in Operations that refuse for a reason that lies outside the request
    private static readonly string[] closed = ["DockingGate", "EnterpriseStanding"];
    private static readonly string[] wrongState = ["TheLifecycleMustHaveTheMove"];

    public static RestAnswer Make(int status, string kind, string title, string detail, IReadOnlyList<ProblemItem>? errors = null) =>
        new(status, new Problem { Type = Kinds + kind, Title = title, Status = status, Detail = detail, Errors = errors });

    public static RestAnswer Bad(string detail, IReadOnlyList<ProblemItem>? errors = null) => Make(StatusCodes.Status400BadRequest, "bad-request", "请求无法识别", detail, errors);

    public static RestAnswer Unauthorised() => Make(
        StatusCodes.Status401Unauthorized, "unauthorised", "密钥无效", "请在 Authorization 头中给出有效的密钥：Bearer 加空格加密钥。密钥在“ERP 对接—对接密钥”新建，过期或作废后不能再用。");

    public static RestAnswer MissingScope(RestScopes scope) =>
        Make(StatusCodes.Status403Forbidden, "missing-scope", "密钥没有此权限", $"这个密钥没有“{scope.TitleZh()}”权限，请由本企业管理员新建有此权限的密钥。");

    public static RestAnswer NotFound(string detail) => Make(StatusCodes.Status404NotFound, "not-found", "没有找到", detail);

    public static RestAnswer KeyReused(string header) =>
        Make(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", "请求编号已使用", $"这个 {header} 在 24 小时内已用于另一个请求，请为新的请求换一个编号。");

    public static RestAnswer StillRunning(string header) =>
        Make(StatusCodes.Status409Conflict, "still-running", "正在处理", $"同一 {header} 的请求正在处理，请稍后用相同的编号和内容重发，取得结果。");

    /// <summary>What a verb threw; null when it is no refusal.</summary>
    public static RestAnswer? Of(Exception thrown) => thrown switch
    {
        RestRefusalException refusal => refusal.Answer,
        EditConflictException conflict => Conflict(conflict),
        BrokenRulesException broken => Of(broken),
        DbUpdateConcurrencyException => OfStatus(StatusCodes.Status409Conflict),
        ForeignEnterpriseException => OfStatus(StatusCodes.Status404NotFound),
        _ when PrintProblem.Of(thrown) is { } problem => Make(StatusCodes.Status422UnprocessableEntity, "unprintable", "不能打印", problem),
        _ => null,
    };

    public static RestAnswer OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Bad("请求无法识别，请核对接口文档。"),
        StatusCodes.Status401Unauthorized => Unauthorised(),
        StatusCodes.Status403Forbidden => Make(status, "forbidden", "不允许", "不接受来自其他网站的请求。"),
        StatusCodes.Status404NotFound => NotFound("没有这个地址或单据，请核对接口文档。"),
        StatusCodes.Status405MethodNotAllowed => Make(status, "method-not-allowed", "方法不对", "这个地址不支持这种方法，请核对接口文档。"),
        StatusCodes.Status409Conflict => Make(status, "conflict", "单据已变化", "该单据刚刚被其他人修改，操作没有执行。请重新读取后再操作。"),
        StatusCodes.Status413PayloadTooLarge => RestBody.TooLarge(),
        StatusCodes.Status429TooManyRequests => Make(status, "too-many-requests", "请求过于频繁", "这个密钥一分钟内的请求过多，请按 Retry-After 所示的秒数等待后再试；多份证书请用批量接口。"),
        >= 500 => Make(status, "internal", "系统暂时无法完成", "操作没有完成。请稍后用相同的 Idempotency-Key 重试；若仍不成功，请把 reference 告知客服。"),
        _ => Make(status, "refused", "请求未被接受", "请核对接口文档。"),
    };

    private static RestAnswer Conflict(EditConflictException conflict)
    {
        var problem = Make(
            StatusCodes.Status412PreconditionFailed, "precondition-failed", "证书已变化", "证书在您读取之后已被修改（If-Match 与当前 ETag 不同），没有执行。请重新读取，核对后再提交。");
        return new RestAnswer(problem.Status, problem.Body) { ETag = RestAnswer.TagOf(conflict.CurrentVersion) };
    }

    private static RestAnswer Of(BrokenRulesException broken)
    {
        if (broken.Rules is [{ Path: "" } only])
        {
            if (closed.Contains(only.RuleName))
            {
                return Make(StatusCodes.Status403Forbidden, "not-open", "接口未开放", only.Message);
            }

            if (wrongState.Contains(only.RuleName))
            {
                return Make(StatusCodes.Status409Conflict, "wrong-state", "单据状态不允许", only.Message);
            }
        }

        var errors = broken.Rules.Where(rule => !rule.IsWarning).Select(ProblemItem.Of).ToList();
        return Make(StatusCodes.Status422UnprocessableEntity, "validation", "内容未通过校验", $"共 {errors.Count} 处错误，没有保存任何内容。", errors);
    }
}
