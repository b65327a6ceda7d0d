using FluentValidation;

namespace CooPortal.Web.Features.Accounts.SecondFactor;

public sealed class SecondFactorValidator : AbstractValidator<SecondFactorViewModel>
{
    public SecondFactorValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("请输入验证码").MaximumLength(30);
}
