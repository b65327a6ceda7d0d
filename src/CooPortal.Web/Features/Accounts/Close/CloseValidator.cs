using CooPortal.Operations.Accounts;
using FluentValidation;

namespace CooPortal.Web.Features.Accounts.Close;

public sealed class CloseValidator : AbstractValidator<CloseViewModel>
{
    public CloseValidator()
    {
        RuleFor(form => form.Password).NotEmpty().WithMessage("请输入登录密码").MaximumLength(PasswordRules.Longest);
        RuleFor(form => form.IsSure).NotEmpty().WithMessage("请确认后勾选");
    }
}
