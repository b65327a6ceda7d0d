using System.ComponentModel.DataAnnotations;
using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Exceptions;

/// <summary>Tab and filters of 打印异常申请 as they stand in the URL.</summary>
public sealed record ExceptionQuery
{
    /// <summary>Value of <see cref="Tab"/> for 异常申请记录.</summary>
    public const string Records = "records";

    /// <summary>已打印证书列表 when empty.</summary>
    public string? Tab { get; init; }

    [Display(Name = "证书编号")]
    public string? Number { get; init; }

    [Display(Name = "发票号")]
    public string? InvoiceNumber { get; init; }

    [Display(Name = "证书类别")]
    public string? TypeCode { get; init; }

    [Display(Name = "申请人")]
    public string? Applicant { get; init; }

    [Display(Name = "出口商")]
    public string? Exporter { get; init; }

    [Display(Name = "签发开始日期")]
    public DateOnly? IssuedFrom { get; init; }

    [Display(Name = "签发结束日期")]
    public DateOnly? IssuedTo { get; init; }

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
        AppliedFrom = AppliedFrom,
        AppliedTo = AppliedTo,
    };
}
