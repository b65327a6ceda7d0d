using CooPortal.Operations.Accounts;
using FluentValidation;

namespace CooPortal.Web.Features.Accounts.Authenticator;

public sealed class AuthenticatorValidator : AbstractValidator<AuthenticatorViewModel>
{
    public AuthenticatorValidator()
    {
        RuleFor(form => form.Password).NotEmpty().WithMessage("请输入登录密码").MaximumLength(PasswordRules.Longest);
        RuleFor(form => form.Code).NotEmpty().WithMessage("请输入验证码").MaximumLength(30);
    }
}
