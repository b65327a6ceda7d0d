using CooPortal.Web.Features.Certificates.Printers;
using FluentValidation;

namespace CooPortal.Web.Features.Certificates.Print;

/// <summary>An offset larger than this would print into another box.</summary>
public sealed class PrintChoiceValidator : AbstractValidator<PrintChoice>
{
    public PrintChoiceValidator()
    {
        RuleFor(choice => choice.OffsetRight).InclusiveBetween(-PrinterOffset.Most, PrinterOffset.Most).WithMessage("向右偏移须在 -20 至 20 毫米之间");
        RuleFor(choice => choice.OffsetDown).InclusiveBetween(-PrinterOffset.Most, PrinterOffset.Most).WithMessage("向下偏移须在 -20 至 20 毫米之间");
        RuleFor(choice => choice.Document).IsInEnum().WithMessage("请选择打印类型");
    }
}
