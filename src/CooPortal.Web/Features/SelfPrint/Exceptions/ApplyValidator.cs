using CooPortal.Domain.Printing;
using FluentValidation;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

public sealed class ApplyValidator : AbstractValidator<ApplyForm>
{
    public ApplyValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请选择异常申请原因");
        RuleFor(form => form.Reason).IsInEnum().WithMessage("请选择异常申请原因").When(form => form.Reason is not null);
        RuleFor(form => form.Operation).NotEmpty().WithMessage("请选择操作类型");
        RuleFor(form => form.Operation).IsInEnum().WithMessage("请选择操作类型").When(form => form.Operation is not null);
        RuleFor(form => form.Detail).MaximumLength(PrintExceptionRequest.LongestDetail).WithMessage($"异常问题详情不能超过{PrintExceptionRequest.LongestDetail}个字符");
    }
}
