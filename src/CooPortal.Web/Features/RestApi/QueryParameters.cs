using System.Reflection;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooPortal.Web.Features.RestApi;

/// <summary>Parameters of the address. An unknown one is refused: a mistyped condition that is passed over would find everything.</summary>
internal static class QueryParameters
{
    /// <summary>Null when there is none.</summary>
    public static RestAnswer? Problem(ActionExecutingContext context)
    {
        var known = context.ActionDescriptor.Parameters.SelectMany(parameter => NamesOf(parameter.Name, parameter.ParameterType)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wrong = context.HttpContext.Request.Query.Keys.Where(name => !known.Contains(name))
            .Select(name => ProblemItem.OfParameter(name, "没有这个查询参数，请核对接口文档中的名称。"))
            .Concat(context.ModelState.Where(pair => pair.Value is { ValidationState: ModelValidationState.Invalid })
                .Select(pair => ProblemItem.OfParameter(pair.Key, pair.Value!.Errors.FirstOrDefault()?.ErrorMessage is { Length: > 0 } said ? said : "这个值不能识别。")))
            .Concat(context.HttpContext.Request.Query.Where(pair => pair.Value.Any(value => value is not null && !RestBody.IsUsable(value))).Select(pair => ProblemItem.OfParameter(pair.Key, "含有控制字符。")))
            .ToList();
        return wrong.Count == 0 ? null : RestProblems.Bad("查询参数有误。", wrong);
    }

    private static IEnumerable<string> NamesOf(string name, Type type) => type.Namespace?.StartsWith("CooPortal.Web.Features.RestApi", StringComparison.Ordinal) == true
        ? type.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()
        : [name];
}
