using CooPortal.Operations.Accounts;
using FluentValidation;

namespace CooPortal.Web.Features.Accounts.MyData;

public sealed class MyDataValidator : AbstractValidator<MyDataViewModel>
{
    public MyDataValidator() => RuleFor(form => form.Password).NotEmpty().WithMessage("请输入登录密码").MaximumLength(PasswordRules.Longest);
}
