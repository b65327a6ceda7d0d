using FluentValidation;

namespace CooPortal.Web.Features.Agency.Principals;

public sealed class PrincipalValidator : AbstractValidator<PrincipalViewModel>
{
    public PrincipalValidator()
    {
        RuleFor(form => form.OrganisationCode).NotEmpty().WithMessage("请填写主体识别码").MaximumLength(18);
        RuleFor(form => form.NameZh).NotEmpty().WithMessage("请填写委托企业中文名称").MaximumLength(200);
        RuleFor(form => form.NameAndAddressEn).NotEmpty().WithMessage("请填写委托企业英文名称及地址").MaximumLength(400);
    }
}
