using CooPortal.Domain.Checks;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Validation;

/// <summary>
/// A verb that refuses brings its form back with the sentences in place and everything typed kept: through <see cref="IRedisplaysForm"/>,
/// else by the use case's view and the posted model, else (a bare button) as a message on the page it came from. Scripts get 422 with the rules.
/// </summary>
public sealed class BrokenRulesFilter : IAsyncActionFilter, IOrderedFilter
{
    public int Order => -2000;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var arguments = context.ActionArguments.AsReadOnly();
        var executed = await next();
        if (executed.ExceptionHandled || executed.Exception is not BrokenRulesException broken || executed.Controller is not Controller controller)
        {
            return;
        }

        executed.ExceptionHandled = true;
        foreach (var rule in broken.Rules)
        {
            controller.ModelState.AddModelError(rule.Path, rule.Message);
        }

        executed.Result = await AnswerAsync(controller, arguments, broken, context.HttpContext);
    }

    private static async Task<IActionResult> AnswerAsync(
        Controller controller, IReadOnlyDictionary<string, object?> arguments, BrokenRulesException broken, HttpContext context)
    {
        if (context.Request.IsFromScript())
        {
            return controller.UnprocessableEntity(new { errors = broken.Rules.Select(rule => new { path = rule.Path, message = rule.Message }) });
        }

        if (controller is IRedisplaysForm form)
        {
            return await form.RedisplayAsync(arguments, context.RequestAborted);
        }

        if (arguments.Values.FirstOrDefault(argument => argument?.GetType().Namespace?.StartsWith("CooPortal.Web.Features.", StringComparison.Ordinal) == true) is { } model)
        {
            return controller.View(controller.ControllerContext.ActionDescriptor.ControllerName, model);
        }

        controller.FlashError(broken.Message);
        return controller.LocalRedirect(context.Request.LocalReferer() is { Length: > 0 } back ? back : "/home");
    }
}
