using FluentValidation;

namespace CooPortal.Web.Features.Accounts.Login;

public sealed class LoginValidator : AbstractValidator<LoginViewModel>
{
    public LoginValidator()
    {
        RuleFor(login => login.UserName).NotEmpty().WithMessage("请输入用户名").MaximumLength(50);
        RuleFor(login => login.Password).NotEmpty().WithMessage("请输入密码").MaximumLength(128);
        RuleFor(login => login.CaptchaAnswer).NotEmpty().WithMessage("请输入验证码").MaximumLength(10);
    }
}
