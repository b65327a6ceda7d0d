using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CooPortal.Web.Infrastructure.Validation;

/// <summary>What the framework says of its own accord when a value does not fit, in the words of the screens.</summary>
public static class ChineseMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不是有效的值。");
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不是有效的{field}。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不是有效的值。");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}的值无效。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的值无效。");
        messages.SetValueMustBeANumberAccessor(field => $"{field}须填写数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "须填写数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "此项必须填写。");
        messages.SetMissingBindRequiredValueAccessor(field => $"缺少{field}。");
        messages.SetMissingKeyOrValueAccessor(() => "此项必须填写。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求没有内容。");
    }

    public static void ApplyToValidators()
    {
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("zh-CN");
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => member?.GetCustomAttribute<DisplayAttribute>()?.GetName();
    }
}
