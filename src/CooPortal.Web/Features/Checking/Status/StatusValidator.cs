using FluentValidation;

namespace CooPortal.Web.Features.Checking.Status;

public sealed class StatusValidator : AbstractValidator<StatusQuestion>
{
    public const int LongestNumber = 30;
    public const int LongestCode = 12;

    public StatusValidator()
    {
        RuleFor(question => question.Number).NotEmpty().WithMessage("请填写证书号").MaximumLength(LongestNumber);
        RuleFor(question => question.Code).NotEmpty().WithMessage("请填写 6 位查询码").MaximumLength(LongestCode);
    }
}
