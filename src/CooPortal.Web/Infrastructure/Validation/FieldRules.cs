using FluentValidation;
using FluentValidation.Validators;

namespace CooPortal.Web.Infrastructure.Validation;

/// <summary>What a model's validator says about one property, so that the yellow background and the length come from the rule itself.</summary>
public sealed record FieldRules(bool Required, int? MaxLength)
{
    public static FieldRules None { get; } = new(false, null);

    /// <summary>Conditional rules (When, Unless) are left out: they do not hold for an empty form.</summary>
    public static FieldRules Of(IServiceProvider services, Type? model, string? property)
    {
        if (model is null || property is null || services.GetService(typeof(IValidator<>).MakeGenericType(model)) is not IValidator validator)
        {
            return None;
        }

        var rules = validator.CreateDescriptor().GetRulesForMember(property)
            .Where(rule => !rule.HasCondition && !rule.HasAsyncCondition)
            .SelectMany(rule => rule.Components)
            .Where(component => !component.HasCondition && !component.HasAsyncCondition)
            .Select(component => component.Validator)
            .ToList();
        var length = rules.OfType<ILengthValidator>().Where(rule => rule.Max > 0).Select(rule => (int?)rule.Max).Min();
        return new FieldRules(rules.Any(rule => rule is INotEmptyValidator or INotNullValidator), length);
    }
}
