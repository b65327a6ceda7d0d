using CooPortal.Operations.Accounts;
using FluentValidation;

namespace CooPortal.Web.Features.Operators.Password;

public sealed class PasswordValidator : AbstractValidator<PasswordViewModel>
{
    public PasswordValidator()
    {
        RuleFor(form => form.NewPassword).NotEmpty().WithMessage("请填写新密码").MaximumLength(PasswordRules.Longest);
        RuleFor(form => form.RepeatedPassword).NotEmpty().WithMessage("请再次填写新密码");
        RuleFor(form => form.RepeatedPassword).Equal(form => form.NewPassword).WithMessage("两次填写的密码不一致").When(form => form.RepeatedPassword is { Length: > 0 });
    }
}
