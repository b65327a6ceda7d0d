using CooPortal.Domain.Identifiers;
using CooPortal.Operations.Accounts;
using FluentValidation;

namespace CooPortal.Web.Features.Accounts.Register;

public sealed class RegisterValidator : AbstractValidator<RegisterViewModel>
{
    public RegisterValidator()
    {
        RuleFor(form => form.SocialCreditCode).NotEmpty().WithMessage("请填写统一社会信用代码").MaximumLength(18);
        RuleFor(form => form.SocialCreditCode).Custom((code, context) => Say(context, SocialCreditCode.Problem(code))).When(form => form.SocialCreditCode is { Length: > 0 });
        RuleFor(form => form.NameZh).NotEmpty().WithMessage("请填写企业中文名称").MaximumLength(100);
        RuleFor(form => form.FullName).NotEmpty().WithMessage("请填写管理员姓名").MaximumLength(50);
        RuleFor(form => form.IdNumber).NotEmpty().WithMessage("请填写身份证号").MaximumLength(18);
        RuleFor(form => form.IdNumber).Custom((number, context) => Say(context, IdNumber.Problem(number))).When(form => form.IdNumber is { Length: > 0 });
        RuleFor(form => form.Mobile).NotEmpty().WithMessage("请填写手机号").MaximumLength(11);
        RuleFor(form => form.Mobile).Matches("^1[3-9][0-9]{9}$").WithMessage("手机号应为11位，以1开头").When(form => form.Mobile is { Length: > 0 });
        RuleFor(form => form.Email).MaximumLength(100).EmailAddress().WithMessage("邮箱格式不正确").When(form => form.Email is { Length: > 0 });
        RuleFor(form => form.UserName).NotEmpty().WithMessage("请填写用户名").MaximumLength(30);
        RuleFor(form => form.UserName).Matches(UserNameRules.Shape()).WithMessage($"用户名{UserNameRules.Demand}").When(form => form.UserName is { Length: > 0 });
        RuleFor(form => form.Password).NotEmpty().WithMessage("请填写密码").MaximumLength(PasswordRules.Longest);
        RuleFor(form => form.Password).Custom((password, context) => Say(context, PasswordRules.Problem(password, OwnWordsOf(context.InstanceToValidate)))).When(form => form.Password is { Length: > 0 });
        RuleFor(form => form.RepeatedPassword).NotEmpty().WithMessage("请再次填写密码");
        RuleFor(form => form.RepeatedPassword).Equal(form => form.Password).WithMessage("两次填写的密码不一致").When(form => form.RepeatedPassword is { Length: > 0 });
        RuleFor(form => form.PrivacyAgreed).NotEmpty().WithMessage("请阅读《个人信息处理说明》，同意后勾选");
        RuleFor(form => form.CaptchaAnswer).NotEmpty().WithMessage("请输入验证码").MaximumLength(10);
    }

    private static IReadOnlyList<string?> OwnWordsOf(RegisterViewModel form) =>
        [.. OwnWords.Of(form.UserName, form.FullName, form.Mobile, form.Email), form.NameZh, form.SocialCreditCode];

    private static void Say(ValidationContext<RegisterViewModel> context, string? problem)
    {
        if (problem is not null)
        {
            context.AddFailure(problem);
        }
    }
}
