using FluentValidation;

namespace CooPortal.Web.Features.Checking.Paper;

public sealed class PaperValidator : AbstractValidator<PaperQuestion>
{
    public const int Longest = 600;

    public PaperValidator()
    {
        RuleFor(question => question.Code).NotEmpty().WithMessage("请扫描或粘贴二维码内容").MaximumLength(Longest);
    }
}
