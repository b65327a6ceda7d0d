using System.ComponentModel.DataAnnotations;
using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

/// <summary>Tab and filters of 打印异常申请 as they stand in the URL.</summary>
public sealed record ExceptionQuery : PaperQuery
{
    /// <summary>Value of <see cref="Tab"/> for 异常申请记录.</summary>
    public const string Records = "records";

    /// <summary>已打印证书列表 when empty.</summary>
    public string? Tab { get; init; }

    [Display(Name = "异常申请开始日期")]
    public DateOnly? AppliedFrom { get; init; }

    [Display(Name = "异常申请结束日期")]
    public DateOnly? AppliedTo { get; init; }

    public bool ShowsRecords => Tab == Records;

    public PrintExceptionFilter ToFilter() => new()
    {
        Number = Number,
        InvoiceNumber = InvoiceNumber,
        TypeCode = TypeCode,
        Applicant = Applicant,
        Exporter = Exporter,
        IssuedFrom = IssuedFrom,
        IssuedTo = IssuedTo,
        Archived = Archived,
        AppliedFrom = AppliedFrom,
        AppliedTo = AppliedTo,
    };
}
