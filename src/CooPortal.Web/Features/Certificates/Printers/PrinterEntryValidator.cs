using FluentValidation;

namespace CooPortal.Web.Features.Certificates.Printers;

public sealed class PrinterEntryValidator : AbstractValidator<PrinterEntry>
{
    public PrinterEntryValidator()
    {
        RuleFor(entry => entry.Name).NotEmpty().WithMessage("请填写打印机名称，如“财务室 HP”").MaximumLength(PrinterOffset.NameLength).WithMessage($"打印机名称最多{PrinterOffset.NameLength}个字符");
        RuleFor(entry => entry.Right).NotNull().WithMessage("请填写向右偏移，不偏移填 0").InclusiveBetween(-PrinterOffset.Most, PrinterOffset.Most).WithMessage("向右偏移须在 -20 至 20 毫米之间");
        RuleFor(entry => entry.Down).NotNull().WithMessage("请填写向下偏移，不偏移填 0").InclusiveBetween(-PrinterOffset.Most, PrinterOffset.Most).WithMessage("向下偏移须在 -20 至 20 毫米之间");
    }
}
